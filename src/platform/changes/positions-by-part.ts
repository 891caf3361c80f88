import type { EntityMetadata } from '@mikro-orm/core';
import { PRIVATE } from './change.table.ts';
import { isKeyedByOwner, type Part, partsOf } from './parts-of-whole.ts';
import { columnOf, keyOf, tableOf } from './recorded.ts';

/** Until the end of the log. */
const EVER = '9223372036854775807';

/**
 * The statement that answers with the positions, after a given one, of a whole and of all that is or was of it: its parts first,
 * then their entries. Kinds of parts of which nothing was written since are left out.
 */
export function positionsByPart(whole: EntityMetadata, recorded: readonly EntityMetadata[]): string {
  const parts = partsOf(whole, recorded);
  const rows = parts.flatMap((part, at) =>
    isKeyedByOwner(part) ? [] : `p${at + 1} (key, until) as (${rowsOf(part)})`,
  );
  const direct = parts.filter((part) => part.above === 0 && !isKeyedByOwner(part));
  const held = [...new Set(direct.map(({ by }) => by.name))].map(heldBy);
  const members = [whole, ...parts.map(({ meta }) => meta)].map(({ className }, at) => {
    const part = parts[at - 1];
    const from = part && isKeyedByOwner(part) ? part.above : at;
    return `select '${className}' as type, key, until from p${from} where exists (select from ${PRIVATE}.change entry
          where entry.entity_type = '${className}' and entry.id > changes_within.after)`;
  });
  return `with p0 (key, until) as (values (changes_within.entity_key::text, ${EVER})),
      ${[...held, ...rows].join(',\n      ')}
      select distinct logged.id from (
        ${members.join('\n        union all ')}
      ) member cross join lateral (select entry.id from ${PRIVATE}.change entry
        where entry.entity_type = member.type and split_part(entry.entity_key, '-', 1) = split_part(member.key, '-', 1)
          and (entry.entity_key = member.key or member.key not like '%-%')
          and entry.id > changes_within.after and entry.id <= member.until offset 0) logged`;
}

/** The entries by which rows that held the whole by a property are gone, went elsewhere, or were edited, found by that alone. */
const heldBy = (property: string): string => `held_${property} (id, type, key) as materialized (
        select entry.id, entry.entity_type, entry.entity_key from ${PRIVATE}.change entry
          where entry.before is not null and entry.before @> jsonb_build_object('${property}', changes_within.entity_key))`;

/**
 * The rows of a part by their keys: those that are there, for ever, and those that are gone or went elsewhere, up to the entry
 * of the log that says so. What was gone before the given position has no later entries.
 */
function rowsOf({ meta, by, above }: Part): string {
  const gone =
    above === 0
      ? `select entry.key, least(above.until, entry.id) from p0 above cross join held_${by.name} entry
          where entry.type = '${meta.className}' and entry.id > changes_within.after`
      : `select entry.entity_key, least(above.until, entry.id) from p${above} above
          join ${PRIVATE}.change entry on entry.before ->> '${by.name}' = above.key
          where entry.before is not null and entry.entity_type = '${meta.className}' and entry.id > changes_within.after`;
  return `
        select ${keyOf(meta, 't')}, above.until from p${above} above join ${tableOf(meta)} t on t.${columnOf(by)} = above.key::integer
        union ${gone}`;
}
