import { inLocale, type Translations } from '../../../platform/graph/localized.ts';
import { nodeId, parseNodeId } from '../../../platform/node-id.ts';
import type { Catalog } from '../../../platform/read/catalog.ts';
import type { Reader } from '../../../platform/read/reader.ts';
import { allOf, join, raw, type Sql, sql } from '../../../platform/read/sql.ts';
import { loadName, nameInLocale, TYPE_OF_KIND } from '../../display-names/display-names.ts';
import type { Channel } from '../../graph/two-mode.ts';
import { explainPath } from '../../narrative/explain-path.ts';
import type { ViaFacts } from '../../narrative/path-facts.ts';
import { type StepRow, viaOf } from './path-rows.ts';

type Locale = string | null | undefined;

/** A path as a text, without what may no longer be shown. */
export async function pathExplanation(
  steps: readonly StepRow[],
  reader: Reader,
  locale: Locale,
): Promise<string> {
  const actors = steps.length === 0 ? [] : [steps[0]!.from, ...steps.map(({ to }) => to)];
  const names = actors.map(async (actor) => {
    const { twoMode } = steps[0]!.view;
    const name = await loadName(reader, { type: TYPE_OF_KIND[twoMode.kind], key: twoMode.actorKeys[actor]! });
    return (name && nameInLocale(name, locale)) ?? '';
  });
  const stepFacts = steps.map(async (step) => {
    const via = await Promise.all(
      viaOf(step).map((item) => loadSharedItem(reader, nodeId(item.type, item.key))),
    );
    const { shared } = step.view.ties;
    return { shared: shared[step.tie]!, via: via.filter((item) => item !== null).map(toViaFacts(locale)) };
  });
  return explainPath({ locale, names: await Promise.all(names), steps: await Promise.all(stepFacts) });
}

/** Something that two actors share, with all its translations. */
interface SharedItem {
  type: SharedItemType;
  title: string | null;
  titleTranslations: Translations;
  kind: string | null;
  edition: string;
  editionTranslations: Translations;
  year: number | null;
}

const CHANNELS = {
  Activity: 'ACTIVITY',
  Convening: 'CONVENING',
  Outcome: 'OUTCOME',
} as const satisfies Record<string, Channel>;

type SharedItemType = keyof typeof CHANNELS;

const types = Object.keys(CHANNELS) as SharedItemType[];

const toViaFacts =
  (locale: Locale) =>
  ({ type, title, titleTranslations, kind, edition, editionTranslations, year }: SharedItem): ViaFacts => ({
    kind: CHANNELS[type],
    title: inLocale(title, titleTranslations, locale),
    activityKind: kind,
    edition: inLocale(edition, editionTranslations, locale)!,
    year,
  });

const BATCH = {};

/** Something that two actors share, by its id; all calls within a tick are one statement. */
function loadSharedItem(reader: Reader, id: string): Promise<SharedItem | null> {
  const load = async (ids: readonly unknown[]) => {
    const refs = ids.map((each) => parseNodeId(each as string)!);
    const keysOf = (type: string) => refs.filter((ref) => ref.type === type).map(({ key }) => key);
    const selects = types.map((type) => selectItems(reader.planner.catalog, type, keysOf(type)));
    const rows = await reader.run(join(selects, ' union all '));
    const found = new Map(
      rows.map((row) => [nodeId(row.type as string, row.id as number), sharedItemOf(row)]),
    );
    return ids.map((each) => found.get(each as string) ?? null);
  };
  return reader.batch<SharedItem | null>(BATCH, 'via', load, id);
}

/** The columns with the title, its translations and the kind, by type. */
const TITLE_COLUMNS: Record<SharedItemType, [title: string, texts: string, kind: string]> = {
  Activity: ['t.title', 't.title_translations', 't.kind'],
  Convening: ['null', 'null', 'null'],
  Outcome: ['t.text', 't.text_translations', 'null'],
};

function selectItems(catalog: Catalog, type: SharedItemType, keys: readonly number[]): Sql {
  const [shape, edition] = [catalog.shape(type), catalog.shape('Edition')];
  const [title, texts, kind] = TITLE_COLUMNS[type].map(raw);
  const [T, E] = [raw('t'), raw('e')];
  return sql`select ${raw(`'${type}'`)} as type, t.id, ${title}::text as title, ${texts}::text as title_texts,
    ${kind}::text as kind, e.name as edition, e.name_translations::text as edition_texts, e.year
    from ${shape.table} t join ${edition.table} e on e.id = t.edition_id
    where ${allOf(sql`t.id = any(${keys})`, shape.visible(T), edition.visible(E))}`;
}

const sharedItemOf = (row: Record<string, unknown>): SharedItem => ({
  type: row.type as SharedItem['type'],
  title: row.title as string | null,
  titleTranslations: parsed(row.title_texts),
  kind: row.kind as string | null,
  edition: row.edition as string,
  editionTranslations: parsed(row.edition_texts),
  year: row.year as number | null,
});

const parsed = (texts: unknown): Translations =>
  texts ? (JSON.parse(texts as string) as Translations) : null;
