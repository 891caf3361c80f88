// `npm run migration add-hashtag`: writes the migration from the tables as they are migrated to the tables as the code
// describes them, and adds it to the list. A person reads it, says in its comment what it is for, and tries it.
import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrations } from '../migrations/index.ts';
import { findLocation } from '../src/embedded-postgres/find-location.ts';
import { openEmbedded } from '../src/embedded-postgres/open-embedded.ts';
import { openOrm, ormOptions } from '../src/platform/database/orm.ts';
import { schemaDifference } from '../src/platform/database/schema-difference.ts';
import { stored, tables } from '../src/tables.ts';

/** Writes the migration into the folder, by the difference between a database and the code; answers its name, if there is one. */
export async function writeMigration(name: string, folder: string, url: string): Promise<string | undefined> {
  const statements = await whatIsMissing(url);
  if (statements.length === 0) return undefined;
  const file = `${dateAfter(migrations.at(-1)?.name)}-${name}`;
  const index = join(folder, 'index.ts');
  await writeFile(join(folder, `${file}.ts`), migration(file, statements), { flag: 'wx' });
  await writeFile(index, withMigration(await readFile(index, 'utf8'), file));
  return file;
}

/** Today, or the date of the last migration where that is later, so that names sort as migrations run. */
function dateAfter(last = ''): string {
  const today = new Date().toISOString().slice(0, 10).replaceAll('-', '');
  const [before = ''] = last.split('-');
  return before > today ? before : today;
}

/** The statements from the tables that all migrations make to those in the code, and to what records their changes. */
async function whatIsMissing(url: string): Promise<string[]> {
  const options = ormOptions(url, tables, migrations);
  const orm = await openOrm({ ...options, migrations: { ...options.migrations, silent: true } });
  await orm.migrator.up().finally(() => orm.close());
  return schemaDifference(url, stored);
}

const className = (name: string) =>
  name.replaceAll(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase());

const classOf = (file: string) => className(file.replace(/^\d+-/, ''));

const inTemplate = (statement: string) => statement.replaceAll(/[\\`]|\$\{/g, '\\$&');

const migration = (file: string, statements: string[]) => `import { Migration } from '@mikro-orm/migrations';

/** Says what it is for. */
export class ${classOf(file)} extends Migration {
  override name = '${file}';

  override up(): void {
${statements.map((statement) => `    this.addSql(\`${inTemplate(statement)}\`);`).join('\n')}
  }
}
`;

const withMigration = (index: string, file: string) =>
  index
    .replace(/(\n\n)/, `\nimport { ${classOf(file)} } from './${file}.ts';$1`)
    .replace(/,?\s*\];/, `,\n  { name: '${file}', class: ${classOf(file)} },\n];`);

/** Why a migration cannot have the name, in words for who gave it. */
function whyNot(name: string): string | undefined {
  if (!/^[a-z]+(-[a-z]+)*$/.test(name))
    return 'Give the migration a name, as words with hyphens: npm run migration add-hashtag';
  const taken = migrations.find(({ class: { name: taken } }) => taken === className(name));
  return (
    taken && `There is a migration of that name, migrations/${taken.name}.ts. Give the new one another name.`
  );
}

async function main([name = '']: string[]): Promise<string> {
  const problem = whyNot(name);
  if (problem) {
    process.exitCode = 2;
    return problem;
  }
  process.stdout.write('Comparing the tables in the code with those that the migrations make ...\n');
  const home = await mkdtemp(join(tmpdir(), 'tejido-migration-'));
  const database = await openEmbedded(home, { as: 'command', report: () => {} });
  try {
    const file = await writeMigration(name, 'migrations', database.url);
    if (!file) return 'Nothing to write: the migrations make the tables that the code describes.';
    spawnSync('biome', ['check', '--write', 'migrations']);
    return `Wrote migrations/${file}.ts and added it to migrations/index.ts. Read it before you commit it.`;
  } finally {
    await database.close();
    await rm((await findLocation(home)).folder, { recursive: true, force: true });
    await rm(home, { recursive: true, force: true });
  }
}

if (import.meta.main) process.stdout.write(`${await main(process.argv.slice(2))}\n`);
