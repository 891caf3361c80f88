import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  columns,
  dates,
  inOrder,
  isPartialDate,
  keys,
  type Package,
  type Row,
  readPackage,
  references,
  values,
  vocabularies,
} from './network-package.ts';

const root = join(import.meta.dirname, '../../data');

/** Every filled cell of a package, with where it stands. */
function cells(data: Package): { table: string; column: string; cell: string; where: string }[] {
  return Object.entries(data).flatMap(([table, rows]) =>
    rows.flatMap((row, index) =>
      Object.entries(row)
        .filter(([, cell]) => cell !== '')
        .map(([column, cell]) => ({
          table,
          column,
          cell,
          where: `${table}.csv:${index + 2} ${column} ${cell}`,
        })),
    ),
  );
}

const required = (table: string): string[] =>
  columns[table]!.split(' ')
    .filter((column) => column.endsWith('!'))
    .map((column) => column.slice(0, -1));

const keyOf = (table: string, row: Row): string =>
  (keys[table] ?? ['id']).map((column) => row[column] ?? '').join(' | ');

const repeated = (list: string[]): string[] => list.filter((item, index) => list.indexOf(item) !== index);

describe.each([
  ['comunidad', 'datacon', ['CC-BY-4.0', 'MIT', 'Apache-2.0']],
  ['demo', 'demo', ['CC-BY-4.0']],
])('the package %s', (directory, name, licenses) => {
  const folder = join(root, directory);
  const data = readPackage(folder);
  const filled = cells(data);

  test('has the files and columns of the format and no others', () => {
    for (const [table, rows] of Object.entries(data)) {
      const known = columns[table]!.replaceAll('!', '').split(' ');
      expect(rows.length, table).toBeGreaterThan(0);
      expect(
        Object.keys(rows[0]!).filter((column) => !known.includes(column)),
        table,
      ).toEqual([]);
    }
  });

  test('fills every required column of every row', () => {
    const empty = Object.entries(data).flatMap(([table, rows]) =>
      rows.flatMap((row, index) =>
        required(table)
          .filter((column) => !row[column])
          .map((column) => `${table}.csv:${index + 2} ${column}`),
      ),
    );
    expect(empty).toEqual([]);
  });

  test('refers only to rows that exist', () => {
    const ids = (table: string): Set<string> => new Set((data[table] ?? []).map(({ id }) => id!));
    const known = Object.fromEntries(
      [...new Set(Object.values(references))].map((table) => [table, ids(table)]),
    );
    const dangling = filled.filter(
      ({ column, cell }) =>
        references[column] && values(cell).some((id) => !known[references[column]!]!.has(id)),
    );
    expect(dangling.map(({ where }) => where)).toEqual([]);
  });

  test('keeps an activity, its venue, its participants and its outcomes within one edition', () => {
    const editionOf = new Map([...data.activities!, ...data.venues!].map((row) => [row.id, row.edition_id]));
    const strays = [...data.activities!, ...data.participations!, ...data.outcomes!].filter((row) =>
      [row.venue_id, row.activity_id].some((id) => id && editionOf.get(id) !== row.edition_id),
    );
    expect(strays).toEqual([]);
  });

  test('uses only words of the vocabularies', () => {
    const unknown = filled.filter(({ table, column, cell }) => {
      const words = vocabularies[`${table}.${column}`] ?? vocabularies[column];
      return words !== undefined && !words.split(' ').includes(cell.replaceAll('_', '-'));
    });
    expect(unknown.map(({ where }) => where)).toEqual([]);
  });

  test('has dates that exist, and no end before its beginning', () => {
    const impossible = filled.filter(({ column, cell }) => dates.includes(column) && !isPartialDate(cell));
    expect(impossible.map(({ where }) => where)).toEqual([]);
    const spans = Object.values(data)
      .flat()
      .filter(
        (row) =>
          !inOrder(row.starts_on, row.ends_on) ||
          !inOrder(row.from, row.to) ||
          !inOrder(row.founded_on, row.dissolved_on) ||
          Date.parse(row.starts_at ?? '') >= Date.parse(row.ends_at ?? ''),
      );
    expect(spans).toEqual([]);
  });

  test('has no natural key twice', () => {
    const twice = Object.entries(data).map(([table, rows]) => [
      table,
      repeated(rows.map((row) => keyOf(table, row))),
    ]);
    expect(twice.filter(([, list]) => list!.length > 0)).toEqual([]);
  });

  test('is described by its datapackage.json, header for header, with keys that hold', () => {
    const description = JSON.parse(readFileSync(join(folder, 'datapackage.json'), 'utf8'));
    expect(description).toMatchObject({ name, licenses: licenses.map((each) => ({ name: each })) });
    expect(description.resources.map((resource: { name: string }) => resource.name).sort()).toEqual(
      Object.keys(data).sort(),
    );
    for (const { name: table, path, schema } of description.resources) {
      const header = readFileSync(join(folder, path), 'utf8').split(/\r?\n/)[0];
      expect(schema.fields.map((field: { name: string }) => field.name).join(',')).toBe(header);
      const key: string[] = schema.primaryKey ?? schema.uniqueKeys[0];
      expect(repeated(data[table]!.map((row) => key.map((column) => row[column]).join(' | ')))).toEqual([]);
      for (const { fields, reference } of schema.foreignKeys ?? []) {
        expect(references[fields[0]]).toBe(reference.resource || table);
      }
    }
  });
});
