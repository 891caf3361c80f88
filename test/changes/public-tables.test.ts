import { describe, expect, it } from 'vitest';
import { publicTables } from '../../src/platform/changes/public-tables.ts';
import { raw } from '../../src/platform/read/sql.ts';
import type { Publicity, Stored } from '../../src/platform/stored.ts';
import { GrantIdentifier, GrantTable } from '../modules/grant/grant.table.ts';

const hidden: Publicity = { isVisible: () => raw('true') };
const said = raw('true');
const past = { wasVisibleAs: () => said, keyByHash: () => said, isGone: () => said };

const tablesOf = (publicity: Stored['publicity']) => {
  const tables = [GrantTable, GrantIdentifier];
  return publicTables(
    tables.map(({ meta }) => meta),
    [{ tables, publicity: publicity! }],
  );
};

describe('what modules say of the changes of their tables', () => {
  it('goes with each table', () => {
    const publicity = { Grant: { ...hidden, past } };
    expect(tablesOf(publicity).map((table) => table.publicity)).toEqual([publicity.Grant, undefined]);
  });

  it('is refused where former slugs would be lost', () => {
    expect(() => tablesOf({ Grant: hidden })).toThrow(
      'The module of Grant gives it a slug and publicity.Grant, but no publicity.Grant.past: its former slugs would lead nowhere. ' +
        'Declare "past" in the stored.ts of that module: a SlugHistory of src/platform/stored.ts, or null if nobody looks it up by slug.',
    );
    expect(() => tablesOf({ Grant: { ...hidden, past: null }, GrantIdentifier: hidden })).not.toThrow(); // identifiers have no slug
  });

  it('is refused of a table that is none', () => {
    expect(() => tablesOf({ grant: hidden })).toThrow('A stored.ts has publicity.grant, but no module');
  });
});
