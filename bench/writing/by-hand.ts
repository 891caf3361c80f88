import type { Client } from 'pg';
import type { Edited } from './network.ts';

/** Edits an organization with the statements that somebody would write for it: who and why, the row, its new value, the answer. */
export async function editByHand(client: Client, organization: Edited, acronym: string): Promise<void> {
  const { key, version } = organization;
  const run = (name: string, text: string, values: unknown[] = []) => client.query({ name, text, values });
  await client.query('begin');
  const {
    rows: [batch],
  } = await run(
    'open',
    `select private.open_batch('edit', 'bench', null, 'STEWARD', 'bench', 'bench') as id`,
  );
  const { rows } = await run('find', 'select id from organization where id = $1 and version = $2', [
    key,
    version,
  ]);
  if (rows.length === 0) throw new Error(`Organization ${key} has not the version ${version}.`);
  await run('edit', 'update organization set acronym = $2 where id = $1', [key, acronym]);
  await run('batch', 'select id, kind, at from private.batch where id = $1', [batch.id]);
  await client.query('commit');
  const edited = await run('read', 'select id, acronym, version from organization where id = $1', [key]);
  organization.version = edited.rows[0].version;
}
