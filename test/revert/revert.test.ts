import { expect, test } from 'vitest';
import { takeSnapshot } from '../../src/community/storage/snapshots.ts';
import { VenueTable } from '../../src/domain/edition/venue.table.ts';
import { ExpertTable } from '../../src/domain/expert/expert.table.ts';
import { OrganizationTable } from '../../src/domain/organization/organization.table.ts';
import { remove } from '../../src/platform/changes/remove.ts';
import { revert } from '../../src/platform/revert/revert.ts';
import { freshWorld, type Scribe, type World } from '../support/world.ts';

const revertIn = (world: World, batch: number, dryRun = false) =>
  revert(world.database.orm.em, batch, { actor: 'test', dryRun });

/** All rows of the network as they are recorded, without versions and times. */
async function rowsOf({ database }: World): Promise<Record<string, string[]>> {
  const em = database.orm.em.fork();
  const tables = await em.execute<{ name: string }[]>(
    `select c.relname as name from pg_trigger t join pg_class c on c.oid = t.tgrelid where t.tgname = 'record_insert' order by 1`,
  );
  const rows: Record<string, string[]> = {};
  for (const { name } of tables) {
    const all = await em.execute<{ row: string }[]>(
      `select (to_jsonb(t) - 'version' - 'updated_at')::text as row from public."${name}" t order by 1`,
    );
    if (all.length > 0) rows[name] = all.map(({ row }) => row);
  }
  return rows;
}

const find = async (em: Scribe['em'], slug: string) => em.findOneOrFail(OrganizationTable, { slug });

/** Changes the organization that every world here has. */
const change = (world: World, fields: { name?: string; acronym?: string; url?: string | null }) =>
  world.write(async ({ em }) => Object.assign(await find(em, 'universidad'), fields));

/** A programme of a day: an organization with a name, a source and an identifier, and a panel with a speaker of it. */
function programme(scribe: Scribe) {
  const uni = scribe.organization('Universidad', { url: 'https://example.org' });
  scribe.organizationName(uni, 'Colegio', { to: '2001' });
  scribe.cite(uni, scribe.source('Informe'));
  scribe.identify(uni, 'WIKIDATA', 'Q1');
  const edition = scribe.edition(scribe.series('Encuentro'), 'Encuentro 2021');
  const venue = scribe.venue(edition, { host: uni });
  const panel = scribe.activity(edition, 'Un panel', {
    venue,
    startsAt: new Date('2021-05-13T15:00:00.250Z'),
  });
  scribe.about(panel, scribe.topic('Datos'));
  const ana = scribe.expert('Ana', { photo: { url: 'https://example.org/a.jpg', width: 3, height: 4 } });
  scribe.participation(panel, ana, { onBehalfOf: uni });
}

test('what a batch made goes, leaves first, and comes back whole when that is undone', async () => {
  const world = await freshWorld();
  const empty = await rowsOf(world);
  await world.write(programme);
  const full = await rowsOf(world);
  const { batch, counts } = await revertIn(world, 2);
  expect(await rowsOf(world)).toEqual(empty);
  expect(counts).toContainEqual({ entity: 'Organization', removed: 1, restored: 0, changed: 0 });
  await revertIn(world, batch!);
  expect(await rowsOf(world)).toEqual(full);
});

test('rows that were removed come back under their key and slug, with a version that they never had', async () => {
  const world = await freshWorld((scribe) => {
    const uni = scribe.organization('Universidad');
    scribe.cite(uni, scribe.source('Informe'));
    scribe.identify(uni, 'WIKIDATA', 'Q1');
  });
  await change(world, { name: 'La Universidad' });
  const before = await rowsOf(world);
  const versionOf = async () => (await find(world.database.orm.em.fork(), 'universidad')).version;
  const version = await versionOf();
  await world.write(async ({ em }) => remove(em, await find(em, 'universidad')));
  await revertIn(world, 3);
  expect(await rowsOf(world)).toEqual(before);
  expect(await versionOf()).toBeGreaterThan(version);
  expect((await world.read('{ organization(slug: "universidad") { name } }')).organization.name).toBe(
    'La Universidad',
  );
});

test('what a batch changed several times, in either order of references, is what it was', async () => {
  const world = await freshWorld(programme);
  const before = await rowsOf(world);
  await world.write(async (scribe) => {
    const { em } = scribe;
    const venue = await em.findOneOrFail(VenueTable, { slug: 'venue-1' });
    venue.host = scribe.organization('Otra');
    venue.city = 'Mérida';
    await em.flush();
    venue.city = 'Oaxaca';
    venue.latitude = 17.06;
    await em.flush();
    const uni = await find(em, 'universidad');
    uni.slug = 'colegio';
    await em.flush();
    const heir = scribe.organization('Universidad');
    venue.host = heir;
    await em.flush();
    await em.execute(
      `update activity set title = null, starts_at = null, title_translations = '{"en": "A panel"}'`,
    );
    await em.execute(`delete from activity_topic`);
  });
  const { counts } = await revertIn(world, 2);
  expect(await rowsOf(world)).toEqual(before);
  expect(counts).toEqual([
    { entity: 'Activity', removed: 0, restored: 0, changed: 1 },
    { entity: 'ActivityTopic', removed: 0, restored: 1, changed: 0 },
    { entity: 'EditionVenue', removed: 0, restored: 0, changed: 1 },
    { entity: 'Organization', removed: 2, restored: 0, changed: 1 },
  ]);
});

test('a batch that later ones stand upon is refused, naming them; undone in the order that is named, it goes', async () => {
  const world = await freshWorld();
  await world.write(programme);
  const full = await rowsOf(world);
  await change(world, { url: null });
  await world.write(async (scribe) => {
    const expert = await scribe.em.findOneOrFail(ExpertTable, { slug: 'ana' });
    scribe.affiliation(expert, await find(scribe.em, 'universidad'));
  });
  await world.write(async ({ em }) => void (await em.execute('delete from participation')));
  const now = await rowsOf(world);
  await expect(revertIn(world, 2)).rejects.toMatchObject({
    code: 'CONFLICT',
    message: `Batch 2 cannot be undone, because of what came later. Nothing was done.
  Participation 1: batch 5 removed it
  Organization "universidad": batch 3 changed url
  Affiliation 1 refers to Expert "ana" since batch 4
  Affiliation 1 refers to Organization "universidad" since batch 4
Undo first, in this order: npx tejido revert 5; npx tejido revert 4; npx tejido revert 3`,
  });
  expect(await rowsOf(world)).toEqual(now);
  for (const batch of [5, 4, 3]) await revertIn(world, batch);
  expect(await rowsOf(world)).toEqual(full);
  await revertIn(world, 2);
  expect(await rowsOf(world)).toEqual({});
});

test('a later batch is no obstacle where it changed other fields of rows that stay, or left what it found', async () => {
  const world = await freshWorld(programme);
  await change(world, { name: 'UNI' });
  await change(world, { acronym: 'U' });
  await change(world, { name: 'Otro' });
  await change(world, { name: 'UNI' });
  await revertIn(world, 2);
  expect(await world.read('{ organization(slug: "universidad") { name acronym } }')).toEqual({
    organization: { name: 'Universidad', acronym: 'U' },
  });
});

test('where another row has the slug of one that would come back, it is refused and says so', async () => {
  const world = await freshWorld((scribe) => scribe.organization('Universidad'));
  await world.write(async ({ em }) => remove(em, await find(em, 'universidad')));
  await world.write((scribe) => scribe.organization('Universidad', { name: 'Otra' }));
  const now = await rowsOf(world);
  await expect(revertIn(world, 2)).rejects.toThrow(
    'Batch 2 cannot be undone: another row has taken the place of one that would come back. Nothing was done.\n  Table organization: Key (slug)=(universidad) already exists.',
  );
  expect(await rowsOf(world)).toEqual(now);
});

test('where what a row refers to is gone, it is refused and says so', async () => {
  const world = await freshWorld((scribe) =>
    scribe.cite(scribe.organization('Universidad'), scribe.source('Informe')),
  );
  await world.write(async ({ em }) => void (await em.execute('delete from organization_citation')));
  await world.write(async ({ em }) => void (await em.execute('delete from source')));
  await expect(revertIn(world, 2)).rejects.toThrow(
    /what a row refers to is not there any more[\s\S]*"source"/,
  );
  await revertIn(world, 3);
  await revertIn(world, 2);
  expect(await world.read('{ organization(slug: "universidad") { sources { nodes { title } } } }')).toEqual({
    organization: { sources: { nodes: [{ title: 'Informe' }] } },
  });
});

test('a batch that is not there, changed nothing, or is undone already is told as such', async () => {
  const world = await freshWorld((scribe) => scribe.organization('Universidad'));
  await world.write(() => undefined);
  await revertIn(world, 1);
  await expect(revertIn(world, 9)).rejects.toThrow(
    /^There is no batch "9"\.\nThe last ones are:\n {2}3: revert of batch 1 by test, .*Z\n {2}2: test by test, .*Z\n {2}1: test/,
  );
  await expect(revertIn(world, 2)).rejects.toThrow(
    /^Batch 2 changed nothing that the log still has, so there is nothing to undo\.\n {2}2: /,
  );
  await expect(revertIn(world, 1)).rejects.toThrow(
    'Batch 1 is undone already, by batch 3. To have it back, undo that: npx tejido revert 3',
  );
});

test('a dry run counts the same, and changes nothing', async () => {
  const world = await freshWorld(programme);
  const before = await rowsOf(world);
  const { batch, counts } = await revertIn(world, 1, true);
  expect(batch).toBeNull();
  expect(await rowsOf(world)).toEqual(before);
  expect((await revertIn(world, 1)).counts).toEqual(counts);
});

test('a snapshot goes; it cannot come back, as the log does not hold what is in it', async () => {
  const world = await freshWorld(programme);
  const revision = await world.app.community.currentRevision();
  await takeSnapshot(world.database.orm.em, revision, { label: 'uno', actor: 'test' });
  const { batch } = await revertIn(world, 2);
  expect(await world.database.orm.em.fork().execute('select * from snapshot')).toEqual([]);
  await expect(revertIn(world, batch!)).rejects.toThrow(
    /changed 1 rows of Snapshot, of which the log does not hold everything\. Nothing was done\./,
  );
});

test('a change that the database alone made is undone like any other, row by row and mixed', async () => {
  const world = await freshWorld(programme);
  const before = await rowsOf(world);
  await world.write(async ({ em }) => {
    for (const at of [1, 2, 3]) {
      await em.execute(`insert into sector (slug, name) values ('s-${at}', 'S ${at}')`);
      await em.execute(
        `update organization set sector_id = (select max(id) from sector), name = 'Nombre ${at}'`,
      );
    }
  });
  await revertIn(world, 2);
  expect(await rowsOf(world)).toEqual(before);
});
