import type { EntityManager } from '@mikro-orm/postgresql';
import { Database } from '../../platform/database/database.ts';
import { sql } from '../../platform/read/sql.ts';
import { floats, uints } from '../graph/arrays.ts';
import type { ActorKind } from '../graph/two-mode.ts';
import type { Layout } from './layout.ts';

/** A layout and the revision it was made for. */
export interface StoredLayout {
  revision: string;
  layout: Layout;
}

/** The layout that was stored last for a kind of actors. */
export async function loadLayout(em: EntityManager, kind: ActorKind): Promise<StoredLayout | undefined> {
  const select = sql`select revision, contents from stored_layout where kind = ${kind}`;
  const [row] = await new Database(em).rows<{ revision: string; contents: Buffer }>(select.compile());
  return row && { revision: row.revision, layout: decodeLayout(row.contents) };
}

/**
 * Stores the layout that the next one starts from. It is computed from what is recorded, so it leaves no change; of
 * several servers that store the same revision, all come to the same.
 */
export async function saveLayout(
  em: EntityManager,
  kind: ActorKind,
  { revision, layout }: StoredLayout,
): Promise<void> {
  const upsert = sql`insert into stored_layout (kind, revision, contents)
    values (${kind}, ${revision}, ${encodeLayout(layout)}) on conflict (kind) do update
    set revision = excluded.revision, contents = excluded.contents, stored_at = now()
    where stored_layout.revision <> excluded.revision`;
  await new Database(em).rows(upsert.compile());
}

/** Bytes of one actor: a key and two coordinates. */
const EACH = 4 + 8 + 8;

function encodeLayout({ keys, x, y }: Layout): Buffer {
  const buffer = Buffer.alloc(keys.length * EACH);
  for (let at = 0; at < keys.length; at++) {
    buffer.writeUInt32LE(keys[at]!, at * EACH);
    buffer.writeDoubleLE(x[at]!, at * EACH + 4);
    buffer.writeDoubleLE(y[at]!, at * EACH + 12);
  }
  return buffer;
}

function decodeLayout(buffer: Buffer): Layout {
  const length = buffer.length / EACH;
  const layout: Layout = { keys: uints(length), x: floats(length), y: floats(length) };
  for (let at = 0; at < length; at++) {
    layout.keys[at] = buffer.readUInt32LE(at * EACH);
    layout.x[at] = buffer.readDoubleLE(at * EACH + 4);
    layout.y[at] = buffer.readDoubleLE(at * EACH + 12);
  }
  return layout;
}
