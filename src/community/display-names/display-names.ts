import { mayBeTied } from '../../domain/expert/expert.policy.ts';
import { inLocale, type Translations } from '../../platform/graph/localized.ts';
import { nodeId, parseNodeId } from '../../platform/node-id.ts';
import type { Reader } from '../../platform/read/reader.ts';
import { allOf, join, raw, type Sql, sql } from '../../platform/read/sql.ts';
import type { ActorKind } from '../graph/two-mode.ts';

/** The types of the graph that the kinds of actors are. */
export const TYPE_OF_KIND: Record<ActorKind, string> = { ORGANIZATION: 'Organization', EXPERT: 'Expert' };

/** The kinds of actors that the types of the graph are. */
export const KIND_OF_TYPE: Record<string, ActorKind> = { Organization: 'ORGANIZATION', Expert: 'EXPERT' };

/** A row by its type and key. */
export interface RowRef {
  type: string;
  key: number;
}

/** What something is called, and in other languages: `Translations` as JSON, since few ask for them. */
export interface DisplayName {
  label: string | null;
  translations: string | null;
}

/** A name in a locale, as texts are. */
export const nameInLocale = (
  { label, translations }: DisplayName,
  locale: string | null | undefined,
): string | null =>
  translations && locale ? inLocale(label, JSON.parse(translations) as Translations, locale) : label;

/** An expert who would not be tied to others is not present among ties either. */
const EXTRA_CONDITIONS: Record<string, (row: Sql) => Sql> = { Expert: mayBeTied };

/** The columns that have a name and its translations. */
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
 * What rows are called that the graph in memory knows of, by id; of those alone that may still be shown. The graph
 * is followed, not read, so for a moment it can know somebody who has left.
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

/** What a row is called, or null where it may no longer be shown; all that ask within a tick are answered together. */
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

/** Of items that stand on rows, those of which all rows may still be shown. */
export async function keepVisible<T>(
  reader: Reader,
  items: readonly T[],
  refsOf: (item: T) => RowRef[],
): Promise<T[]> {
  const isPresent = async (item: T) =>
    (await Promise.all(refsOf(item).map((ref) => loadName(reader, ref)))).every((name) => name !== null);
  const shown = await Promise.all(items.map(isPresent));
  return items.filter((_, at) => shown[at]);
}
