import { inLocale, type Translations } from '../../platform/graph/localized.ts';
import { nodeId, parseNodeId } from '../../platform/node-id.ts';
import type { Catalog } from '../../platform/read/catalog.ts';
import type { Reader } from '../../platform/read/reader.ts';
import { allOf, join, raw, type Sql, sql } from '../../platform/read/sql.ts';
import type { Channel } from '../graph/two-mode.ts';
import { nameFor, nameIn, TYPE_OF } from '../names/present.ts';
import { explainPath } from '../words/explain-path.ts';
import type { ViaFacts } from '../words/path-facts.ts';
import { type StepRow, viaOf } from './path-rows.ts';

type Locale = string | null | undefined;

/** A path in words; what may no longer be shown is not told. */
export async function explanationOf(
  steps: readonly StepRow[],
  reader: Reader,
  locale: Locale,
): Promise<string> {
  const actors = steps.length === 0 ? [] : [steps[0]!.from, ...steps.map(({ to }) => to)];
  const names = actors.map(async (actor) => {
    const { twoMode } = steps[0]!.view;
    const name = await nameFor(reader, { type: TYPE_OF[twoMode.kind], key: twoMode.actorKeys[actor]! });
    return (name && nameIn(name, locale)) ?? '';
  });
  const told = steps.map(async (step) => {
    const via = await Promise.all(viaOf(step).map((item) => viaFacts(reader, nodeId(item.type, item.key))));
    const { shared } = step.view.ties;
    return { shared: shared[step.tie]!, via: via.filter((item) => item !== null).map(inWords(locale)) };
  });
  return explainPath({ locale, names: await Promise.all(names), steps: await Promise.all(told) });
}

/** What is told of something shared, with all its translations. */
interface Via {
  type: ViaType;
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

type ViaType = keyof typeof CHANNELS;

const types = Object.keys(CHANNELS) as ViaType[];

const inWords =
  (locale: Locale) =>
  ({ type, title, titleTranslations, kind, edition, editionTranslations, year }: Via): ViaFacts => ({
    kind: CHANNELS[type],
    title: inLocale(title, titleTranslations, locale),
    activityKind: kind,
    edition: inLocale(edition, editionTranslations, locale)!,
    year,
  });

const BATCH = {};

/** What is told of something shared; all that ask within a tick are answered together. */
function viaFacts(reader: Reader, id: string): Promise<Via | null> {
  const load = async (ids: readonly unknown[]) => {
    const refs = ids.map((each) => parseNodeId(each as string)!);
    const keysOf = (type: string) => refs.filter((ref) => ref.type === type).map(({ key }) => key);
    const selects = types.map((type) => select(reader.planner.catalog, type, keysOf(type)));
    const rows = await reader.run(join(selects, ' union all '));
    const found = new Map(rows.map((row) => [nodeId(row.type as string, row.id as number), viaOfRow(row)]));
    return ids.map((each) => found.get(each as string) ?? null);
  };
  return reader.batch<Via | null>(BATCH, 'via', load, id);
}

/** The title, its translations and the kind of what can be shared. */
const TOLD: Record<ViaType, [title: string, texts: string, kind: string]> = {
  Activity: ['t.title', 't.title_translations', 't.kind'],
  Convening: ['null', 'null', 'null'],
  Outcome: ['t.text', 't.text_translations', 'null'],
};

function select(catalog: Catalog, type: ViaType, keys: readonly number[]): Sql {
  const [shape, edition] = [catalog.shape(type), catalog.shape('Edition')];
  const [title, texts, kind] = TOLD[type].map(raw);
  const [T, E] = [raw('t'), raw('e')];
  return sql`select ${raw(`'${type}'`)} as type, t.id, ${title}::text as title, ${texts}::text as title_texts,
    ${kind}::text as kind, e.name as edition, e.name_translations::text as edition_texts, e.year
    from ${shape.table} t join ${edition.table} e on e.id = t.edition_id
    where ${allOf(sql`t.id = any(${keys})`, shape.visible(T), edition.visible(E))}`;
}

const viaOfRow = (row: Record<string, unknown>): Via => ({
  type: row.type as Via['type'],
  title: row.title as string | null,
  titleTranslations: parsed(row.title_texts),
  kind: row.kind as string | null,
  edition: row.edition as string,
  editionTranslations: parsed(row.edition_texts),
  year: row.year as number | null,
});

const parsed = (texts: unknown): Translations =>
  texts ? (JSON.parse(texts as string) as Translations) : null;
