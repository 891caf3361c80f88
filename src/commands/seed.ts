import { findPackageJSON } from 'node:module';
import { dirname, join } from 'node:path';
import type { MikroORM } from '@mikro-orm/postgresql';
import { type Config, currentSeed } from '../config.ts';
import type { Report } from '../embedded-postgres/index.ts';
import type { ImportOptions, Progress } from '../exchange/index.ts';
import { CommandError } from '../platform/command-error.ts';

/** Where the data lies that ships with Tejido. */
const SHIPPED = join(dirname(findPackageJSON(import.meta.url)!), 'data');

const SEEDER = 'seed';

/**
 * Loads the shipped data that the configuration names into a database that holds nothing else. A start
 * that was cut short goes on where it was, since each package is loaded whole or not at all.
 */
export async function seed(
  orm: MikroORM,
  names: Config['seed'],
  report: Report,
  departed?: ImportOptions['departed'],
): Promise<void> {
  const batches = await orm.em
    .getConnection()
    .execute<{ actor: string; publisher: string }[]>(
      `select actor, publisher from private.batch where kind <> 'migration'`,
    );
  if (batches.some(({ actor }) => actor !== SEEDER)) return;
  const loaded = new Set(batches.map(({ publisher }) => currentSeed(publisher)));
  const missing = names.filter((each) => !loaded.has(each));
  if (missing.length === 0) return;
  const { importPackage } = await import('../exchange/index.ts'); // which a later start does not need
  const { refusal } = await import('./import-summary.ts');
  const onProgress = ({ step }: Progress) =>
    step === 'waiting' && report('Waiting for another writer to end.');
  for (const name of missing) {
    const result = await importPackage(orm.em, join(SHIPPED, name), { actor: SEEDER, onProgress, departed });
    if (result.counts.errors > 0) throw new CommandError(refusal(result));
    const rows = result.tables.reduce((sum, { created }) => sum + created, 0);
    if (rows > 0) report(`Loaded ${NAMES[name]}: ${rows} rows.`); // none, when another server was faster
  }
}

const NAMES: Record<Config['seed'][number], string> = {
  comunidad: 'what is known of DATACON, ConDatos and csv,conf',
  demo: 'the demo series (synthetic)',
};
