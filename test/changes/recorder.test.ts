import { expect, test } from 'vitest';
import { OrganizationTable } from '../../src/domain/organization/organization.table.ts';
import { freshWorld } from '../support/world.ts';

const changes = (world: Awaited<ReturnType<typeof freshWorld>>) =>
  world.database.orm.em
    .getConnection()
    .execute('select batch_id, kind, entity_type, entity_key, before, after from change order by id');

test('a row that is made leaves what is in it, without its key, version and computed columns', async () => {
  const world = await freshWorld((scribe) => scribe.organization('Liga Inventada', { scope: 'LOCAL' }));
  expect(await changes(world)).toEqual([
    {
      batch_id: 1,
      kind: 'CREATED',
      entity_type: 'Organization',
      entity_key: '1',
      before: null,
      after: { slug: 'liga-inventada', name: 'Liga Inventada', scope: 'LOCAL' },
    },
  ]);
});

test('a row that is changed leaves only what differs, before and after', async () => {
  const world = await freshWorld((scribe) => scribe.organization('Liga Inventada', { scope: 'LOCAL' }));
  await world.write(async ({ em }) => {
    const liga = await em.findOneOrFail(OrganizationTable, { slug: 'liga-inventada' });
    liga.name = 'Liga Imaginada';
    liga.scope = null;
  });
  const [, changed] = await changes(world);
  expect(changed).toMatchObject({
    batch_id: 2,
    kind: 'UPDATED',
    before: { name: 'Liga Inventada', scope: 'LOCAL' },
    after: { name: 'Liga Imaginada', scope: null },
  });
});

test('a row that is removed leaves what was in it', async () => {
  const world = await freshWorld((scribe) => scribe.organization('Liga Inventada'));
  await world.write(async ({ em }) => {
    em.remove(await em.findOneOrFail(OrganizationTable, { slug: 'liga-inventada' }));
  });
  const [, removed] = await changes(world);
  expect(removed).toMatchObject({ kind: 'TOMBSTONED', before: { name: 'Liga Inventada' }, after: null });
});

test('what fails leaves no change behind, as it leaves no row', async () => {
  const world = await freshWorld();
  const twice = world.write((scribe) => [
    scribe.organization('Liga Inventada'),
    scribe.organization('Liga Inventada'),
  ]);
  await expect(twice).rejects.toThrow('organization_slug_unique');
  expect(await changes(world)).toEqual([]);
});

test('a flush that does not say by whom is refused', async () => {
  const world = await freshWorld();
  const em = world.database.orm.em.fork();
  em.create(OrganizationTable, { slug: 'liga', name: 'Liga' } as never);
  await expect(em.flush()).rejects.toThrow('writeAs');
});
