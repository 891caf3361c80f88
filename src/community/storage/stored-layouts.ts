import type { EntityManager } from '@mikro-orm/postgresql';
import { Database } from '../../platform/database/database.ts';
import { sql } from '../../platform/read/sql.ts';
import { sharedFloats, sharedInts, sharedUints } from '../arrays/shared-arrays.ts';
import type { ActorKind } from '../graph/two-mode.ts';
import type { Layout } from '../layout/layout-columns.ts';
import { unplacedPoints } from '../layout/points.ts';

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
 * Replaces the layout of the previous revision, or stores the first one; returns false where another was stored meanwhile.
 * A layout is computed from what is recorded, so it is not in the change log.
 */
export async function saveLayout(
  em: EntityManager,
  kind: ActorKind,
  { revision, layout }: StoredLayout,
  previousRevision: string | undefined,
): Promise<boolean> {
  const contents = encodeLayout(layout);
  const save =
    previousRevision === undefined
      ? sql`insert into stored_layout (kind, revision, contents) values (${kind}, ${revision}, ${contents})
          on conflict (kind) do nothing returning kind`
      : sql`update stored_layout set revision = ${revision}, contents = ${contents}, stored_at = now()
          where kind = ${kind} and revision = ${previousRevision} returning kind`;
  return (await new Database(em).rows(save.compile())).length > 0;
}

/**
 * The layout of a revision on which all servers agree: the stored one, else one that is computed from it and replaces it.
 * Where another server was faster, its layout stays: one of the same revision is returned; from one of another revision,
 * which may be newer, this one is computed again and not stored.
 */
export async function agreedLayout(
  em: EntityManager,
  kind: ActorKind,
  revision: string,
  compute: (previous?: Layout) => Promise<Layout>,
  writer = em,
): Promise<Layout> {
  const stored = await loadLayout(em, kind);
  if (stored?.revision === revision) return stored.layout;
  const layout = await compute(stored?.layout);
  // A layout that cannot be stored is used all the same: the next one then starts from an older one.
  const isStored = await saveLayout(writer, kind, { revision, layout }, stored?.revision).catch(() => true);
  if (isStored) return layout;
  const faster = await loadLayout(em, kind);
  return faster?.revision === revision ? faster.layout : compute(faster?.layout);
}

/** Where the values of an actor are in its bytes: its key, its component, and numbers. */
const [COMPONENT_AT, NUMBERS_AT] = [4, 8];

/** The numbers of each actor, in the order in which they are stored. */
const numbersOf = ({ x, y, radius, unfitted }: Layout): Float64Array[] => [
  x,
  y,
  radius,
  unfitted.x,
  unfitted.y,
];

const BYTES_PER_ACTOR = NUMBERS_AT + 5 * 8;

function encodeLayout(layout: Layout): Buffer {
  const { keys, component } = layout;
  const buffer = Buffer.alloc(keys.length * BYTES_PER_ACTOR);
  for (const [actor, key] of keys.entries()) {
    const at = actor * BYTES_PER_ACTOR;
    buffer.writeUInt32LE(key, at);
    buffer.writeInt32LE(component[actor]!, at + COMPONENT_AT);
    for (const [place, numbers] of numbersOf(layout).entries())
      buffer.writeDoubleLE(numbers[actor]!, at + NUMBERS_AT + 8 * place);
  }
  return buffer;
}

function decodeLayout(buffer: Buffer): Layout {
  const length = buffer.length / BYTES_PER_ACTOR;
  const layout: Layout = {
    keys: sharedUints(length),
    component: sharedInts(length),
    ...unplacedPoints(length),
    radius: sharedFloats(length),
    unfitted: unplacedPoints(length),
  };
  for (const actor of layout.keys.keys()) {
    const at = actor * BYTES_PER_ACTOR;
    layout.keys[actor] = buffer.readUInt32LE(at);
    layout.component[actor] = buffer.readInt32LE(at + COMPONENT_AT);
    for (const [place, numbers] of numbersOf(layout).entries())
      numbers[actor] = buffer.readDoubleLE(at + NUMBERS_AT + 8 * place);
  }
  return layout;
}
