import { expect, it } from 'vitest';
import { freshDatabase } from './support/database.ts';

it('lays down exactly the tables that the code describes', async () => {
  const { orm } = await freshDatabase();
  expect(await orm.schema.getUpdateSchemaSQL({ wrap: false })).toBe('');
});

it('would notice a column, an index or a check that is missing', async () => {
  const { orm } = await freshDatabase();
  await orm.em.getConnection().executeDump(`
    alter table venue drop constraint venue_latitude_in_degrees;
    alter table edition drop column theme;
    drop index organization_by_sector;
  `);
  const repairs = await orm.schema.getUpdateSchemaSQL({ wrap: false });
  expect(repairs).toContain('venue_latitude_in_degrees');
  expect(repairs).toContain('"theme"');
  expect(repairs).toContain('organization_by_sector');
});

it('has nothing left to do once it is done', async () => {
  const { orm } = await freshDatabase();
  expect(await orm.migrator.getPending()).toEqual([]);
  expect(await orm.migrator.up()).toEqual([]);
});
