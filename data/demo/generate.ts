// Writes the synthetic demo package: `node data/demo/generate.ts [folder]` (Node 24; by default in place).
// It draws from a fixed seed, so that the same program writes the same bytes.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import { descriptor } from './generator/descriptor.ts';
import { columnsOf } from './generator/format.ts';
import { network } from './generator/network.ts';

const about = {
  name: 'demo',
  title: 'Encuentro Demo de Datos (datos sintéticos)',
  description:
    'A synthetic series to try things on: every organization, person, activity and outcome is invented. ' +
    'Its sizes are those that DATACON published.',
};

const folder = process.argv[2] ?? import.meta.dirname;
const tables = network();
const cast = { boolean: String };

for (const [table, rows] of Object.entries(tables)) {
  const csv = stringify(rows, { header: true, columns: columnsOf(table), cast });
  writeFileSync(join(folder, `${table}.csv`), csv);
}
const present = Object.fromEntries(Object.keys(tables).map((table) => [table, columnsOf(table)]));
writeFileSync(join(folder, 'datapackage.json'), descriptor(about, present));
