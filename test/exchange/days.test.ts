import { describe, expect, it } from 'vitest';
import { importPackage } from '../../src/exchange/index.ts';
import { createWorld } from '../support/world.ts';
import { errorsOf, type Files, packageOf, warningsOf } from './package-on-disk.ts';

const world = await createWorld();

const bring = async (files: Files) =>
  importPackage(world.database.orm.em, await packageOf(files), { actor: 'test' });

const activities = (...rows: string[]): Files => ({
  activities: `id,edition_id,kind,title,venue_id,starts_at,ends_at\n${rows.join('\n')}\n`,
});

const FIELDS = 'slug startsAt endsAt startsOn endsOn';

describe('an activity known by its day', () => {
  it('comes in with the day and no time, and stands before the times of that day', async () => {
    const report = await bring({
      series: 'id,name\ndias,Días\n',
      editions: 'id,series,name,year\nd,dias,Días 2021,2021\n',
      venues: 'id,edition_id,time_zone\nmx,d,America/Mexico_City\nbare,d,\n',
      ...activities(
        'unknown,d,talk,E,,,',
        'morning,d,talk,C,mx,2021-05-13T09:00,',
        'day,d,workshop,B,bare,2021-05-13,2021-05-14',
        'before,d,talk,A,mx,2021-05-12T17:00,',
        'until,d,talk,D,mx,2021-05-13T10:00,2021-05-14',
      ),
    });
    expect([errorsOf(report), warningsOf(report)]).toEqual([[], []]);
    const { edition } = await world.read(`{ edition(slug: "d") { activities { nodes { ${FIELDS} } } } }`);
    const none = { startsAt: null, endsAt: null, startsOn: null, endsOn: null };
    expect(edition.activities.nodes).toEqual([
      { ...none, slug: 'before', startsAt: '2021-05-12T22:00:00.000Z' },
      { ...none, slug: 'day', startsOn: '2021-05-13', endsOn: '2021-05-14' },
      { ...none, slug: 'morning', startsAt: '2021-05-13T14:00:00.000Z' },
      { ...none, slug: 'until', startsAt: '2021-05-13T15:00:00.000Z', endsOn: '2021-05-14' },
      { ...none, slug: 'unknown' },
    ]);
  });

  it('is paged through in that order', async () => {
    const slugs: string[] = [];
    for (let after: string | null = null, more = true; more; ) {
      const { edition } = await world.read(
        'query ($after: String) { edition(slug: "d") { activities(first: 2, after: $after) { nodes { slug } pageInfo { endCursor hasNextPage } } } }',
        { after },
      );
      slugs.push(...edition.activities.nodes.map(({ slug }: { slug: string }) => slug));
      ({ endCursor: after, hasNextPage: more } = edition.activities.pageInfo);
    }
    expect(slugs).toEqual(['before', 'day', 'morning', 'until', 'unknown']);
  });

  it('gets its time when that is known, and is then known by it alone', async () => {
    await bring(activities('day,d,workshop,B,mx,2021-05-13T16:00,2021-05-13T18:00'));
    expect((await world.read(`{ activity(slug: "day") { ${FIELDS} } }`)).activity).toEqual({
      slug: 'day',
      startsAt: '2021-05-13T21:00:00.000Z',
      endsAt: '2021-05-13T23:00:00.000Z',
      startsOn: null,
      endsOn: null,
    });
    await bring(activities('day,d,workshop,B,mx,2021-05-13,'));
    expect((await world.read(`{ activity(slug: "day") { ${FIELDS} } }`)).activity).toEqual({
      slug: 'day',
      startsAt: null,
      endsAt: null,
      startsOn: '2021-05-13',
      endsOn: null,
    });
  });

  it.each([
    ['2021-05-13', '2021-05-12'],
    ['2021-05-13', '2021-05-12T23:00'],
    ['2021-05-13T10:00', '2021-05-12'],
  ])('from %s to %s ends before it starts', async (from, to) => {
    const report = await bring(activities(`wrong,d,talk,W,mx,${from},${to}`));
    expect(errorsOf(report)).toEqual([
      `activities.csv:2 ends_at "${to}": It ends ${to}, before it starts, ${from}: expected no earlier than starts_at.`,
    ]);
  });

  it('is known by a day of the calendar, and by no month', async () => {
    const report = await bring(activities('wrong,d,talk,W,mx,2021-02-30,', 'wrong2,d,talk,W,mx,2021-05,'));
    expect(errorsOf(report)).toEqual([
      expect.stringMatching(/^activities\.csv:2 starts_at "2021-02-30": the calendar has no such day/),
      expect.stringMatching(/^activities\.csv:3 starts_at "2021-05": .* or a day such as 2021-05-13$/),
    ]);
  });
});
