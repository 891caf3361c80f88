import { describe, expect, it } from 'vitest';
import { isKnownOfEnough, reachesFloor } from '../../src/readings/completeness/floors.ts';
import { createWorld, type Scribe } from '../support/world.ts';

/** An edition of which so many conveners are published and recorded. */
function convened(scribe: Scribe, series: object, name: string, published: number | null, recorded: number) {
  const edition = scribe.edition(series, name);
  if (published !== null) scribe.figure(edition, 'CONVENING_ORGANIZATIONS', published);
  for (let at = 0; at < recorded; at++) scribe.convening(edition, scribe.organization(`${name} ${at}`));
  return edition;
}

const world = await createWorld((scribe) => {
  const series = scribe.series('Encuentro');
  convened(scribe, series, 'Cuatro de cinco', 5, 4);
  convened(scribe, series, 'Tres de cinco', 5, 3);
  convened(scribe, series, 'Ninguna de cero', 0, 0);
  convened(scribe, series, 'Dos de una', 1, 2);
  convened(scribe, series, 'Sin cifra', null, 2);
  const paid = convened(scribe, series, 'Con patrocinio', 3, 2);
  const shop = scribe.organization('Tienda');
  scribe.convening(paid, shop, { role: 'SPONSOR' });
  const several = convened(scribe, series, 'Varias cifras', 10, 4);
  scribe.figure(several, 'CONVENING_ORGANIZATIONS', 30, { qualifier: 'MORE_THAN' });
  const cited = scribe.figure(several, 'CONVENING_ORGANIZATIONS', 30);
  scribe.cite(cited, scribe.source('Boletín'));
  const programme = scribe.edition(series, 'Programa');
  scribe.figure(programme, 'SPEAKERS', 2, { qualifier: 'ABOUT' });
  scribe.figure(programme, 'PANELS', 2);
  scribe.figure(programme, 'WORKSHOPS', 1);
  scribe.figure(programme, 'VENUES', 1);
  scribe.figure(programme, 'MODERATORS', 1);
  scribe.venue(programme);
  const panel = scribe.activity(programme, 'Un panel');
  scribe.activity(programme, 'Una charla', { kind: 'TALK' });
  for (const [name, role] of [
    ['Ana', 'PANELIST'],
    ['Eva', 'MODERATOR'],
    ['Ada', 'MODERATOR'],
  ] as const)
    scribe.participation(panel, scribe.expert(name), { role });
});

const COUNTS = '{ state recorded share published { measure qualifier value recorded } }';
const completeness = async (slug: string, fields: string) =>
  (await world.read(`{ edition(slug: "${slug}") { completeness { ${fields} } } }`)).edition.completeness;

describe('how much of an edition is recorded', () => {
  it.each([
    ['cuatro-de-cinco', 'SUFFICIENT', 4, 5, 0.8],
    ['tres-de-cinco', 'PARTIAL', 3, 5, 0.6],
    ['ninguna-de-cero', 'SUFFICIENT', 0, 0, null],
    ['dos-de-una', 'SUFFICIENT', 2, 1, 2],
    ['sin-cifra', 'UNKNOWN', 2, null, null],
  ])(
    'suffices from four fifths on, and is not known without a number: %s',
    async (slug, state, recorded, published, share) => {
      const { conveners } = await completeness(slug, `conveners ${COUNTS}`);
      expect(conveners).toMatchObject({ state, recorded, share });
      expect(conveners.published?.value ?? null).toBe(published);
    },
  );

  it('counts conveners in every role but sponsor, as the published figure does', async () => {
    const { conveners } = await completeness('con-patrocinio', `conveners ${COUNTS}`);
    expect(conveners).toMatchObject({ state: 'PARTIAL', recorded: 2, published: { value: 3, recorded: 2 } });
  });

  it('is held against the greatest number that was published, with its sources', async () => {
    const { conveners } = await completeness(
      'varias-cifras',
      'conveners { state published { qualifier value sources { nodes { title } } } }',
    );
    expect(conveners).toEqual({
      state: 'PARTIAL',
      published: { qualifier: 'EXACT', value: 30, sources: { nodes: [{ title: 'Boletín' }] } },
    });
  });

  it('is told of experts, moderators, venues and each kind of activity', async () => {
    const state = '{ state recorded share }';
    expect(
      await completeness(
        'programa',
        `experts ${COUNTS} moderators ${state} venues ${state} activities { kind completeness ${state} }`,
      ),
    ).toEqual({
      experts: {
        state: 'PARTIAL',
        recorded: 1,
        share: 0.5,
        published: { measure: 'SPEAKERS', qualifier: 'ABOUT', value: 2, recorded: 1 },
      },
      moderators: { state: 'SUFFICIENT', recorded: 2, share: 2 },
      venues: { state: 'SUFFICIENT', recorded: 1, share: 1 },
      activities: [
        { kind: 'PANEL', completeness: { state: 'PARTIAL', recorded: 1, share: 0.5 } },
        { kind: 'WORKSHOP', completeness: { state: 'PARTIAL', recorded: 0, share: 0 } },
        { kind: 'TALK', completeness: { state: 'UNKNOWN', recorded: 1, share: null } },
      ],
    });
  });

  it('costs one statement for all editions of a list, and one more for their figures', async () => {
    const { statements } = await world.ask(
      `{ series(slug: "encuentro") { editions { completeness { conveners ${COUNTS} venues { state } } } } }`,
    );
    expect(statements).toHaveLength(3); // the series with its editions, their completeness, the figures
  });
});

describe('the floors', () => {
  it('are reached at exactly four fifths, and by any part of nothing', () => {
    expect([reachesFloor(4, 5), reachesFloor(24, 30), reachesFloor(23, 30)]).toEqual([true, true, false]);
    expect([reachesFloor(0, 0), reachesFloor(31, 30)]).toEqual([true, true]);
  });

  it('are not reached by what is known of no rows at all', () => {
    expect([isKnownOfEnough(0, 0), isKnownOfEnough(4, 5), isKnownOfEnough(3, 5)]).toEqual([
      false,
      true,
      false,
    ]);
  });
});
