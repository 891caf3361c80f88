import type { EntityName, MikroORM, RequiredEntityData } from '@mikro-orm/postgresql';
import { expect, test } from 'vitest';
import { ActivityTable, ActivityTopicTable } from '../../src/domain/activity/activity.table.ts';
import { TopicTable } from '../../src/domain/activity/topic.table.ts';
import { EditionTable } from '../../src/domain/edition/edition.table.ts';
import { SeriesIdentifier, SeriesTable } from '../../src/domain/edition/series.table.ts';
import { VenueIdentifier, VenueTable } from '../../src/domain/edition/venue.table.ts';
import { SectorIdentifier, SectorTable } from '../../src/domain/sector/sector.table.ts';
import { importPackage } from '../../src/exchange/index.ts';
import { writeAs } from '../../src/platform/changes/write-as.ts';
import { freshDatabase } from '../support/database.ts';
import { errorsOf, type Files, packageOf } from './package-on-disk.ts';

/** The changes recorded since a batch, without the numbers that differ between databases. */
async function changes(orm: MikroORM, after = 0) {
  return orm.em.fork().execute<Record<string, unknown>[]>(
    `select kind, entity_type, entity_key, before, after from private.change
     where batch_id > ${after} order by entity_type, entity_key, kind`,
  );
}

const files: Files = {
  series: 'id,name,url\ng,Gathering,https://g.mx\n',
  sectors: 'id,name_es,name_en\nacademia,Academia,Academics\n',
  editions: 'id,series,name,year,starts_on\ne,g,Edition,2021,2021-05\n',
  venues: 'id,edition_id,time_zone,latitude,longitude\nv,e,America/Cancun,20.5,-87\n',
  activities:
    'id,edition_id,kind,title,venue_id,starts_at,topics\na,e,panel,Open,v,2021-05-13T10:00:00.250,Datos\n',
};

/** The same network as the files', written entity by entity. */
async function writeEntities(orm: MikroORM): Promise<void> {
  await writeAs(orm.em.fork(), { kind: 'edit', actor: 'test' }, async (em) => {
    const create = <T extends object>(table: EntityName<T>, fields: object) =>
      em.create(table, fields as RequiredEntityData<T>); // what PostgreSQL computes need not be given
    const external = { scheme: 'EXTERNAL' as const, publisher: 'acme', verified: false };
    const series = create(SeriesTable, { slug: 'g', name: 'Gathering', url: 'https://g.mx' });
    const sector = create(SectorTable, {
      slug: 'academia',
      name: 'Academia',
      nameTranslations: { es: 'Academia', en: 'Academics' },
    });
    const edition = create(EditionTable, {
      slug: 'e',
      series,
      name: 'Edition',
      year: 2021,
      startsOn: '2021-05',
    });
    const venue = create(VenueTable, {
      slug: 'v',
      edition,
      timeZone: 'America/Cancun',
      latitude: 20.5,
      longitude: -87,
      online: false,
    });
    const topic = create(TopicTable, { slug: 'datos', label: 'Datos' });
    const activity = create(ActivityTable, {
      slug: 'a',
      edition,
      venue,
      kind: 'PANEL',
      title: 'Open',
      startsAt: new Date('2021-05-13T15:00:00.250Z'),
    });
    create(ActivityTopicTable, { activity, topic, order: 1 });
    create(SeriesIdentifier, { ...external, node: series, value: 'g' });
    create(SectorIdentifier, { ...external, node: sector, value: 'academia' });
    create(VenueIdentifier, { ...external, node: venue, value: 'v' });
  });
}

const shared = new Set([
  'Series',
  'Sector',
  'Edition',
  'EditionVenue',
  'Topic',
  'Activity',
  'ActivityTopic',
  'SeriesIdentifier',
  'SectorIdentifier',
  'EditionVenueIdentifier',
]);

test('an import and a flush record the same rows in the same words', async () => {
  const [imported, flushed] = [await freshDatabase(), await freshDatabase()];
  const report = await importPackage(imported.orm.em, await packageOf(files), { actor: 'test' });
  expect(errorsOf(report)).toEqual([]);
  await writeEntities(flushed.orm);
  const byImport = (await changes(imported.orm)).filter(({ entity_type }) => shared.has(String(entity_type)));
  expect(byImport).toHaveLength(11); // a sector is given its sign when the act is committed
  expect(byImport).toEqual(await changes(flushed.orm));
});

test('an update is recorded in the same words by both', async () => {
  const [imported, flushed] = [await freshDatabase(), await freshDatabase()];
  for (const { orm } of [imported, flushed])
    await importPackage(orm.em, await packageOf(files), { actor: 'test' });
  await importPackage(
    imported.orm.em,
    await packageOf({
      ...files,
      sectors: 'id,name_es,name_en\nacademia,Academia,Academia\n',
      activities: 'id,edition_id,kind,title,venue_id,starts_at,topics\na,e,panel,,,2021-05-14T10:00Z,Datos\n',
    }),
    { actor: 'test' },
  );
  await writeAs(flushed.orm.em.fork(), { kind: 'edit', actor: 'test' }, async (em) => {
    const activity = await em.findOneOrFail(ActivityTable, { slug: 'a' });
    em.assign(activity, { title: null, venue: null, startsAt: new Date('2021-05-14T10:00:00Z') });
    const sector = await em.findOneOrFail(SectorTable, { slug: 'academia' });
    sector.nameTranslations = { es: 'Academia', en: 'Academia' };
  });
  expect(await changes(imported.orm, 1)).toEqual(await changes(flushed.orm, 1));
  const versions = 'select version, (select version from sector) as sector from activity';
  expect(await imported.orm.em.fork().execute(versions)).toEqual([{ version: 2, sector: 2 }]);
  expect(await flushed.orm.em.fork().execute(versions)).toEqual([{ version: 2, sector: 2 }]);
});

test('an update moves the time of change, and only of the rows that changed', async () => {
  const { orm } = await freshDatabase();
  const two = (name: string) => ({ series: `id,name\na,${name}\nb,B\n` });
  await importPackage(orm.em, await packageOf(two('A')), { actor: 'test' });
  const times = () =>
    orm.em.fork().execute<{ at: string }[]>('select updated_at::text as at from series order by slug');
  const before = await times();
  await importPackage(orm.em, await packageOf(two('A changed')), { actor: 'test' });
  const after = await times();
  expect(after[0]?.at).not.toBe(before[0]?.at);
  expect(after[1]?.at).toBe(before[1]?.at);
});
