import type { completenessStates } from '../../../readings/completeness/completeness.ts';
import { recordOf } from '../../../readings/completeness/edition-record.ts';
import { isKnownOfEnough } from '../../../readings/completeness/floors.ts';
import { inOneText, reasonOfTies } from '../../../readings/completeness/reasons.ts';
import { tieCount } from '../../graph/ties.ts';
import { editionsIn } from '../../metrics/turnover.ts';
import type { View } from '../../view.ts';
import type { CommunityContext } from '../context.ts';
import { areRecorded, countedBy, reasonsOf } from '../edition-records.ts';

type Locale = string | null | undefined;

/** How many ties have both sectors known. */
export function tiesWithSectors({ ties, twoMode: { sectorOf } }: View): number {
  let known = 0;
  for (let tie = 0; tie < tieCount(ties); tie++)
    if (sectorOf[ties.a[tie]!]! >= 0 && sectorOf[ties.b[tie]!]! >= 0) known++;
  return known;
}

/** Whether the sectors of enough ties are known to say anything by them. */
export const canTellSectors = (view: View): boolean =>
  isKnownOfEnough(tiesWithSectors(view), tieCount(view.ties));

const countedOf = ({ scope }: View) => countedBy(scope.kind, scope.channels);

/** How the editions of a graph are recorded, by the worst of them. */
export async function stateOfRecord(
  view: View,
  { reader }: CommunityContext,
): Promise<(typeof completenessStates)[number]> {
  const { keys } = view.revision.facts.editions;
  const records = await Promise.all(
    editionsIn(view.twoMode).map((edition) => recordOf(reader, keys[edition]!)),
  );
  const states = new Set(records.flatMap((record) => countedOf(view).map((what) => record[what].state)));
  return (['PARTIAL', 'UNKNOWN'] as const).find((state) => states.has(state)) ?? 'SUFFICIENT';
}

/** The two figures of who came and went. */
export type TurnoverFigure = 'newcomerShare' | 'retention';

/** The editions on whose record a figure rests, by their keys: of the last one's series in scope, up to it. */
export async function editionsBehind(
  figure: TurnoverFigure,
  view: View,
  { community }: CommunityContext,
): Promise<number[]> {
  const { compared } = await community.networkMetrics(view);
  if (!compared) return [];
  const { keys, series } = view.revision.facts.editions;
  const { editions: chosen } = view.scope;
  const first = figure === 'retention' ? compared.before : 0;
  return Array.from(keys).filter(
    (key, at) =>
      at >= first &&
      at <= compared.last &&
      series[at] === series[compared.last] &&
      (chosen?.includes(key) ?? true),
  );
}

/** A figure of who came and went; NaN where it is not defined, or too little is recorded to tell. */
export async function turnoverFigure(
  figure: TurnoverFigure,
  view: View,
  context: CommunityContext,
): Promise<number> {
  const metrics = await context.community.networkMetrics(view);
  const editions = await editionsBehind(figure, view, context);
  const isTold = await areRecorded(context.reader, editions, countedOf(view));
  return isTold ? metrics[figure] : Number.NaN;
}

/** Why figures of a graph are not told, in words; null where all are, or are not defined. */
export async function unknownInNetwork(
  view: View,
  context: CommunityContext,
  locale: Locale,
): Promise<string | null> {
  const editions = await editionsBehind('newcomerShare', view, context);
  const ofEditions = await reasonsOf(context.reader, editions, countedOf(view), locale);
  return inOneText([
    ofEditions ?? undefined,
    reasonOfTies(tiesWithSectors(view), tieCount(view.ties), locale),
  ]);
}
