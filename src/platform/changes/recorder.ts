import {
  BlobType,
  type ChangeSet,
  type EntityProperty,
  type EventSubscriber,
  type FlushEventArgs,
  JsonType,
  wrap,
} from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { BatchTable, ChangeTable } from './change.table.ts';

/** Who writes, in what kind of act, and for what reason. */
export interface Act {
  kind: string;
  actor: string;
  note?: string;
}

type Properties = Record<string, unknown>;

/** What was in the rows before; of those being removed, MikroORM forgets it before the flush is over. */
const originals = new WeakMap<object, Properties>();

const acts = new WeakMap<object, Act & { batch?: number }>();

/** Runs one act of writing in one transaction; all that it flushes is recorded under its name. */
export const writeAs = <T>(
  em: EntityManager,
  act: Act,
  work: (em: EntityManager) => Promise<T>,
): Promise<T> =>
  em.transactional(async (transaction) => {
    acts.set(transaction, { ...act });
    return work(transaction);
  });

/** Appends what every flush changes to the `change` table, in the transaction of the flush itself. */
export class ChangeRecorder implements EventSubscriber {
  onFlush({ em, uow }: FlushEventArgs): void {
    if (uow.getChangeSets().length > 0 && !acts.has(em)) {
      throw new Error('Nothing is written without saying by whom: flush inside writeAs().');
    }
    for (const { entity } of uow.getChangeSets()) {
      originals.set(entity, { ...wrap(entity, true).__originalEntityData });
    }
  }

  async afterFlush({ em, uow }: FlushEventArgs): Promise<void> {
    const changes = uow
      .getChangeSets()
      .map(changeOf)
      .filter((change) => change !== undefined);
    if (changes.length === 0) return;
    const act = acts.get(em)!;
    act.batch ??= await openBatch(em as EntityManager, act);
    await em.insertMany(
      ChangeTable,
      changes.map((change) => ({ ...change, batch: act.batch! })),
    );
  }
}

const openBatch = async (em: EntityManager, { kind, actor, note }: Act): Promise<number> =>
  (await em.insert(BatchTable, { kind, actor, ...(note !== undefined && { note }) })) as number;

const KINDS = { create: 'CREATED', update: 'UPDATED', delete: 'TOMBSTONED' } as const;

function changeOf(changeSet: ChangeSet<object>) {
  const kind = KINDS[changeSet.type as keyof typeof KINDS];
  const was = originals.get(changeSet.entity) ?? {};
  const is = changeSet.payload as Properties;
  const recorded = recordedProperties(changeSet);
  const pick = (values: Properties, names: readonly string[]) =>
    Object.fromEntries(names.map((name) => [name, plain(changeSet, name, values[name])]));
  const touched = recorded.filter((name) => name in is);
  const filled = (values: Properties) => recorded.filter((name) => values[name] != null);
  if (kind === 'UPDATED' && touched.length === 0) return undefined;
  return {
    kind,
    entityType: changeSet.meta.className,
    entityKey: (wrap(changeSet.entity, true).getPrimaryKeys() ?? []).join('-'),
    before: kind === 'CREATED' ? null : pick(was, kind === 'UPDATED' ? touched : filled(was)),
    after: kind === 'TOMBSTONED' ? null : pick(is, kind === 'UPDATED' ? touched : filled(is)),
  };
}

/** What is recorded of a row: not its surrogate key, its version, its time of change, what PostgreSQL computes, or bytes. */
const recordedProperties = ({ meta }: ChangeSet<object>): string[] =>
  meta.props
    .filter(({ name, version, generated, onUpdate }) => name !== 'id' && !version && !generated && !onUpdate)
    .filter(({ customType }) => !(customType instanceof BlobType))
    .map(({ name }) => name);

/** A value as JSON keeps it: a relation as its key, a moment as ISO 8601. */
function plain({ meta }: ChangeSet<object>, name: string, value: unknown): unknown {
  if (value instanceof Date) return value.toISOString();
  const property = meta.properties[name as never] as EntityProperty | undefined;
  const isJson = property?.customType instanceof JsonType && typeof value === 'string';
  return isJson ? JSON.parse(value) : (value ?? null);
}
