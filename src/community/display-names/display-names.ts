import { mayBeTied } from '../../domain/expert/expert.policy.ts';
import { inLocale, type Translations } from '../../platform/graph/localized.ts';
import { nodeId, parseNodeId } from '../../platform/node-id.ts';
import type { Reader } from '../../platform/read/reader.ts';
import { allOf, join, raw, type Sql, sql } from '../../platform/read/sql.ts';
import type { ActorKind } from '../graph/two-mode.ts';

/** The GraphQL types of the kinds of actors. */
export const TYPE_OF_KIND: Record<ActorKind, string> = { ORGANIZATION: 'Organization', EXPERT: 'Expert' };

/** The kinds of actors of GraphQL types. */
export const KIND_OF_TYPE: Record<string, ActorKind> = { Organization: 'ORGANIZATION', Expert: 'EXPERT' };

/** A row by its type and key. */
export interface RowRef {
  type: string;
  key: number;
}

/** The name of a row, and its translations: `Translations` as JSON, since few requests need them. */
export interface DisplayName {
  label: string | null;
  translations: string | null;
}

/** A name in a locale, by the rules for all translated texts. */
export const nameInLocale = (
  { label, translations }: DisplayName,
  locale: string | null | undefined,
): string | null =>
  translations && locale ? inLocale(label, JSON.parse(translations) as Translations, locale) : label;

/** An expert who does not agree to be tied to others is not shown among ties either. */
const EXTRA_CONDITIONS: Record<string, (row: Sql) => Sql> = { Expert: mayBeTied };

/** The columns with the name and its translations, by type. */
const NAME_COLUMNS: Record<string, [label: string, translations: string]> = {
  Organization: ['t.name', 't.name_translations'],
  Expert: ['t.name', 'null'],
  Sector: ['t.name', 't.name_translations'],
  Edition: ['t.name', 't.name_translations'],
  Activity: ['t.title', 't.title_translations'],
  Outcome: ['t.text', 't.text_translations'],
  Convening: ['t.name_at_time', 'null'],
};

/**
 * The names of rows, by id, of those alone that may still be shown. The graph in memory is a moment behind the database,
 * so it can have somebody who has left.
 */
export async function loadNames(reader: Reader, refs: readonly RowRef[]): Promise<Map<string, DisplayName>> {
  const keys = new Map<string, Set<number>>();
  for (const { type, key } of refs) keys.set(type, (keys.get(type) ?? new Set()).add(key));
  if (keys.size === 0) return new Map();
  const { catalog } = reader.planner;
  const selects = [...keys].map(([type, wanted]) => {
    const [label, translations] = NAME_COLUMNS[type]!;
    const shape = catalog.shape(type);
    return sql`select ${raw(`'${type}'`)} as type, t.id, ${raw(label)} as label, (${raw(translations)})::text as translations
      from ${shape.table} t where ${allOf(sql`t.id = any(${[...wanted]})`, shape.visible(raw('t')), EXTRA_CONDITIONS[type]?.(raw('t')))}`;
  });
  const rows = await reader.run(join(selects, ' union all '));
  return new Map(
    rows.map(({ type, id, label, translations }) => [
      nodeId(type as string, id as number),
      { label, translations } as DisplayName,
    ]),
  );
}

const BATCH = {};

/** The name of a row, or null where it may no longer be shown; all calls within a tick are one statement. */
export function loadName(reader: Reader, { type, key }: RowRef): Promise<DisplayName | null> {
  const load = async (ids: readonly unknown[]) => {
    const names = await loadNames(
      reader,
      ids.map((id) => parseNodeId(id as string)!),
    );
    return ids.map((id) => names.get(id as string) ?? null);
  };
  return reader.batch<DisplayName | null>(BATCH, 'names', load, nodeId(type, key));
}

/** The items of which all rows may still be shown. */
export async function keepVisible<T>(
  reader: Reader,
  items: readonly T[],
  refsOf: (item: T) => RowRef[],
): Promise<T[]> {
  const isVisible = async (item: T) =>
    (await Promise.all(refsOf(item).map((ref) => loadName(reader, ref)))).every((name) => name !== null);
  const visible = await Promise.all(items.map(isVisible));
  return items.filter((_, at) => visible[at]);
}
