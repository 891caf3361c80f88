import type { EntityMetadata } from '@mikro-orm/core';
import { PRIVATE } from './change.table.ts';
import { isKeyedByOwner, type Part, partsOf } from './parts-of-whole.ts';
import { columnOf, isRow, tableOf } from './recorded.ts';

/**
 * The statement that answers with the same positions as `positionsByPart`, entry by entry: for each, what it is or was of then or
 * later, up to the whole. It costs what was written after the given position, and not what the whole has.
 */
export function positionsByEntry(whole: EntityMetadata, recorded: readonly EntityMetadata[]): string {
  const parts = partsOf(whole, recorded);
  const nameAbove = ({ above }: Part) => (above === 0 ? whole : parts[above - 1]!.meta).className;
  const types = new Set([whole.className, ...parts.map(({ meta }) => meta.className)]);
  const listed = (some: readonly Part[]) =>
    some.map((part) => `('${part.meta.className}', '${part.by.name}', '${nameAbove(part)}')`).join(', ');
  const byOwner = parts.filter(isKeyedByOwner);
  const others = parts.filter((part) => !isKeyedByOwner(part));
  const branches = [
    ...(byOwner.length > 0
      ? [
          `select part.above, split_part(found.key, '-', 1) from (values ${listed(byOwner)}) part(type, held_by, above)
          where part.type = found.type`,
        ]
      : []),
    ...others.map(
      (part) => `select '${nameAbove(part)}', t.${columnOf(part.by)}::text from ${tableOf(part.meta)} t
          where ${isRow(part.meta, 't', `case found.type when '${part.meta.className}' then found.key end`)}`,
    ),
    `select part.above, entry.before ->> part.held_by from (values ${listed(others)}) part(type, held_by, above)
          join ${PRIVATE}.change entry on entry.entity_type = part.type and entry.entity_key = found.key and entry.id >= found.id
          where part.type = found.type and entry.before ->> part.held_by is not null`,
  ];
  return `with recursive found (id, type, key) as (
        select entry.id, entry.entity_type, entry.entity_key from ${PRIVATE}.change entry
          where entry.id > changes_within.after and entry.entity_type in (${[...types].map((type) => `'${type}'`).join(', ')})
        union select found.id, up.type, up.key from found cross join lateral (
          ${branches.join('\n          union all ')}
        ) up(type, key) where found.type <> '${whole.className}'
      )
      select distinct found.id from found where found.type = '${whole.className}' and found.key = changes_within.entity_key::text`;
}
