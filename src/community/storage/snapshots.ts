import type { EntityManager } from '@mikro-orm/postgresql';
import { writeAs } from '../../platform/changes/write-as.ts';
import { Database } from '../../platform/database/database.ts';
import { Refusal } from '../../platform/errors.ts';
import { raw, sql } from '../../platform/read/sql.ts';
import type { Revision } from '../facts/facts.ts';
import { LICENSE } from '../license.ts';
import { SnapshotTable } from './snapshot.table.ts';
import { contentsOf } from './snapshot-contents.ts';

/** The label of a snapshot, and what else is recorded of it. */
interface SnapshotDetails {
  label: string;
  doi?: string | undefined;
  /** Who takes it, for the change log. */
  actor: string;
}

/** Stores a revision under a label, so that its figures can be computed again. It has keys alone; names are read when shown. */
export async function takeSnapshot(
  em: EntityManager,
  revision: Revision,
  { label, doi, actor }: SnapshotDetails,
) {
  const name = label.trim();
  if (!name)
    throw new Refusal({
      code: 'INVALID',
      path: ['label'],
      message: 'Give the snapshot a label.',
      messageKey: 'snapshot.no-label',
    });
  const contents = await contentsOf(revision.facts);
  return writeAs(em.fork(), { kind: 'snapshot', actor }, async (transaction) => {
    if (await transaction.findOne(SnapshotTable, { label: name })) throw labelTaken(name);
    const snapshot = transaction.create(SnapshotTable, {
      label: name,
      revision: revision.name,
      contentHash: revision.contentHash,
      doi: doi ?? null,
      license: LICENSE,
      contents,
    });
    await transaction.flush();
    return { key: snapshot.id, label: name, revision: revision.name, contentHash: revision.contentHash };
  });
}

const labelTaken = (label: string) =>
  new Refusal({
    code: 'CONFLICT',
    path: ['label'],
    message: `There is a snapshot "${label}" already. A snapshot never changes: choose another label.`,
    messageKey: 'snapshot.label-taken',
  });

/** A snapshot by its key, or the first of a revision. */
export type SnapshotRef = { id: number } | { revision: string };

/** The revision that a snapshot holds; null where there is none. Contents that do not match their hash are refused. */
export async function readSnapshot(
  em: EntityManager,
  ref: SnapshotRef,
  read: (contents: Uint8Array) => Promise<Revision | null>,
): Promise<Revision | null> {
  const [column, value] = 'id' in ref ? [raw('id'), ref.id] : [raw('revision'), ref.revision];
  const select = sql`select label, content_hash as hash, contents from snapshot where ${column} = ${value} order by id limit 1`;
  const [found] = await new Database(em).rows<SnapshotRow>(select.compile());
  if (!found) return null;
  const revision = await read(found.contents);
  if (revision?.contentHash !== found.hash)
    throw new Error(`The snapshot "${found.label}" is damaged: its content does not match its hash.`);
  return { ...revision, isKept: true };
}

interface SnapshotRow {
  label: string;
  hash: string;
  contents: Buffer;
}
