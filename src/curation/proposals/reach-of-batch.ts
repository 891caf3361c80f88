import type { EntityMetadata, EntityProperty } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { PRIVATE } from '../../platform/changes/change.table.ts';
import { columnOf, keyOf, ownerOf, tableOf } from '../../platform/changes/recorded.ts';

/** What a proposal would change, as keys. */
interface Reach {
  editions: number[];
  series: number[];
}

/**
 * The keys of the editions of what a batch changed or removed, and of the series that it changed themselves or gave an edition.
 * An edition that it made is named by its series alone, since it is not there once the batch is taken back.
 */
export async function reachOfBatch(em: EntityManager, batch: number | null): Promise<Reach> {
  if (batch === null) return { editions: [], series: [] };
  const all = [...em.getMetadata().getAll().values()].filter(({ schema }) => !schema);
  const [rows] = await em.execute<Reach[]>(
    `with changed as (select entity_type as type, entity_key as key, kind, before, after from ${PRIVATE}.change where batch_id = ?)
     select array(select whole from (${all.flatMap((meta) => editionsOf(meta)).join(' union ')}) part
         where whole is not null and not exists
           (select from changed where type = 'Edition' and kind = 'CREATED' and key = whole::text) order by whole) as editions,
       array(select whole from (${all.flatMap((meta) => seriesOf(meta)).join(' union ')}) part
         where whole is not null order by whole) as series`,
    [batch],
  );
  return rows!;
}

/** The statements that find the editions of the changed rows of a table, and of those that are gone. */
function editionsOf(meta: EntityMetadata): string[] {
  const whole = wholeOf(meta, 'Edition', 't');
  const gone = meta.className === 'Edition' ? 'key' : `before ->> 'edition'`;
  return whole
    ? [
        changedRows(meta, whole),
        `select (${gone})::int from changed where ${isOf(meta)} and kind = 'TOMBSTONED'`,
      ]
    : [];
}

/** The statements that find the series which changed themselves, or to which an edition was added. */
function seriesOf(meta: EntityMetadata): string[] {
  if (meta.className === 'Edition')
    return [
      `select (after ->> 'series')::int as whole from changed where ${isOf(meta)} and kind = 'CREATED'`,
    ];
  const whole = wholeOf(meta, 'Series', 't');
  return whole ? [changedRows(meta, whole)] : [];
}

const isOf = ({ className }: EntityMetadata): string => `type = '${className}'`;

const changedRows = (meta: EntityMetadata, whole: string): string =>
  `select ${whole} as whole from ${tableOf(meta)} t join changed on ${isOf(meta)} and changed.key = ${keyOf(meta, 't')}`;

/** The key of the edition, or of the series, that a row is or is a part of; nothing where it is of none. */
function wholeOf(meta: EntityMetadata, type: 'Edition' | 'Series', row: string): string | undefined {
  if (meta.className === type) return `${row}.id`;
  const { edition, outcome } = meta.properties as Record<string, EntityProperty>;
  if (type === 'Edition' && edition) return `${row}.${columnOf(edition)}`;
  const above = ownerOf(meta) ?? outcome;
  const target = above?.targetMeta;
  const whole = target && wholeOf(target, type, `${row}_above`);
  return (
    whole &&
    `(select ${whole} from ${tableOf(target)} ${row}_above where ${row}_above.id = ${row}.${columnOf(above)})`
  );
}
