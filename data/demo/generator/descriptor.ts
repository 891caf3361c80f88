import { type Column, type Table, tables } from './format.ts';

/** What a package says of itself in `datapackage.json`, beside its tables. */
export interface About {
  name: string;
  title: string;
  description: string;
}

const kinds: Record<string, object> = {
  string: { type: 'string' },
  partial: { type: 'string', description: 'A date, which may stop at the year or the month.' },
  list: { type: 'string', description: 'Several values are separated by ";".' },
  uri: { type: 'string', format: 'uri' },
  integer: { type: 'integer' },
  number: { type: 'number' },
  boolean: { type: 'boolean' },
  datetime: { type: 'datetime', format: 'any' },
};

function field({ name, kind, required }: Column): object {
  const constraints = {
    ...(required && { required }),
    ...(kind === 'partial' && { pattern: '[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?' }),
  };
  return { name, ...kinds[kind], ...(Object.keys(constraints).length > 0 && { constraints }) };
}

/** A natural key may have empty parts, which a primary key may not: then it is a unique key. */
function keys({ key }: Table, columns: Column[]): object {
  const present = columns.filter(({ name }) => key.includes(name));
  const names = key.filter((part) => present.some(({ name }) => name === part));
  return present.every(({ required }) => required) ? { primaryKey: names } : { uniqueKeys: [names] };
}

function foreignKeys(columns: Column[]): object {
  const references = columns
    .filter(({ refersTo }) => refersTo)
    .map(({ name, refersTo }) => ({ fields: [name], reference: { resource: refersTo, fields: ['id'] } }));
  return references.length > 0 ? { foreignKeys: references } : {};
}

function resource(name: string, header: string[]): object {
  const table = tables[name]!;
  const columns = header.map((text) => table.columns.find((column) => column.name === text)!);
  return {
    name,
    type: 'table',
    path: `${name}.csv`,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    schema: { fields: columns.map(field), ...keys(table, columns), ...foreignKeys(columns) },
  };
}

/** The Frictionless Data Package descriptor of a network package whose files have these headers. */
export function descriptor(about: About, headers: Record<string, string[]>): string {
  const license = {
    name: 'CC-BY-4.0',
    path: 'https://creativecommons.org/licenses/by/4.0/',
    title: 'Creative Commons Attribution 4.0 International',
  };
  const content = {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    ...about,
    licenses: [license],
    resources: Object.entries(headers).map(([name, header]) => resource(name, header)),
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}
