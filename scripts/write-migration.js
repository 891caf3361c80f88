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
import { tables } from '../src/tables.ts';

const [name = ''] = process.argv.slice(2);
const say = (words) => process.stdout.write(`${words}\n`);

async function main() {
  const statements = await whatIsMissing();
  if (statements.length === 0)
    return say('Nothing to write: the migrations lay down what the code describes.');
  const file = `${new Date().toISOString().slice(0, 10).replaceAll('-', '')}-${name}`;
  await writeFile(`migrations/${file}.ts`, migration(file, statements));
  await writeFile('migrations/index.ts', withMigration(await readFile('migrations/index.ts', 'utf8'), file));
  spawnSync('biome', ['check', '--write', 'migrations']);
  say(`Wrote migrations/${file}.ts and added it to migrations/index.ts. Read it before you commit it.`);
}

/** The statements from a database of the migrations so far to one of the tables in the code. */
async function whatIsMissing() {
  const home = await mkdtemp(join(tmpdir(), 'tejido-migration-'));
  const database = await openEmbedded(home, { as: 'command', report: () => {} });
  try {
    const options = ormOptions(database.url, tables, migrations);
    const orm = await openOrm({ ...options, migrations: { ...options.migrations, silent: true } });
    await orm.migrator.up();
    const sql = await orm.schema.getUpdateSchemaSQL({ wrap: false });
    await orm.close();
    return sql.split('\n').filter(Boolean);
  } finally {
    await database.close();
    await rm((await findLocation(home)).folder, { recursive: true, force: true });
    await rm(home, { recursive: true, force: true });
  }
}

const className = (file) => file.slice(9).replaceAll(/(?:^|-)([a-z])/g, (_, letter) => letter.toUpperCase());

const migration = (file, statements) => `import { Migration } from '@mikro-orm/migrations';

/** Says what it is for. */
export class ${className(file)} extends Migration {
  override name = '${file}';

  override up(): void {
${statements.map((statement) => `    this.addSql(\`${statement}\`);`).join('\n')}
  }
}
`;

const withMigration = (index, file) =>
  index
    .replace(/(\n\n)/, `\nimport { ${className(file)} } from './${file}.ts';$1`)
    .replace(/,?\s*\];/, `,\n  { name: '${file}', class: ${className(file)} },\n];`);

if (/^[a-z]+(-[a-z]+)*$/.test(name)) await main();
else {
  say('Give the migration a name, as words with hyphens: npm run migration add-hashtag');
  process.exitCode = 2;
}
