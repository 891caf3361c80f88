import { inLocale, type Translations } from '../../platform/graph/localized.ts';
import { nodeId, parseNodeId } from '../../platform/node-id.ts';
import type { Reader } from '../../platform/read/reader.ts';
import { raw, sql } from '../../platform/read/sql.ts';
import type { Channel } from '../graph/two-mode.ts';
import { nameFor, TYPE_OF } from '../names/present.ts';
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
    return inLocale(name?.label ?? '', name?.labelTranslations, locale)!;
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
  type: keyof typeof CHANNELS;
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
    const rows =
      await reader.run(sql`${select('Activity', 'activity', 't.title', 't.title_translations', 't.kind', keysOf('Activity'))}
      union all ${select('Convening', 'convening', 'null', 'null', 'null', keysOf('Convening'))}
      union all ${select('Outcome', 'outcome', 't.text', 't.text_translations', 'null', keysOf('Outcome'))}`);
    const found = new Map(rows.map((row) => [nodeId(row.type as string, row.id as number), viaOfRow(row)]));
    return ids.map((each) => found.get(each as string) ?? null);
  };
  return reader.batch<Via | null>(BATCH, 'via', load, id);
}

const select = (
  type: string,
  table: string,
  title: string,
  texts: string,
  kind: string,
  keys: readonly number[],
) =>
  sql`select ${raw(`'${type}'`)} as type, t.id, ${raw(title)}::text as title, ${raw(texts)}::text as title_texts,
    ${raw(kind)}::text as kind, e.name as edition, e.name_translations::text as edition_texts, e.year
    from ${raw(table)} t join edition e on e.id = t.edition_id where t.id = any(${keys})`;

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
