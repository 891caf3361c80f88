import { nodeId } from '../../../platform/node-id.ts';
import { type DisplayName, loadNames, nameInLocale } from '../../display-names/display-names.ts';
import { type Facts, yearOf } from '../../facts/facts.ts';
import { tieCount } from '../../graph/ties.ts';
import { actorCount, eventCount } from '../../graph/two-mode.ts';
import { editionsIn } from '../../metrics/turnover.ts';
import { narrate } from '../../narrative/narrate.ts';
import type { View } from '../../view.ts';
import type { CommunityContext } from '../context.ts';
import { canTellSectors, stateOfRecord, turnoverFigure, unknownInNetwork } from './network-record.ts';

type Locale = string | null | undefined;

/** The figures of a view as a text. */
export async function narrativeOf(view: View, context: CommunityContext, locale: Locale): Promise<string> {
  const { community, reader } = context;
  const { facts } = view.revision;
  const [whole, mixing] = await Promise.all([community.networkMetrics(view), community.mixing(view)]);
  const told = await toldOf(view, context, locale);
  const editions = editionsIn(view.twoMode);
  const compared = whole.compared ? [whole.compared.before, whole.compared.last] : [];
  const names = await loadNames(reader, [
    ...[...editions, ...compared].map((edition) => ({ type: 'Edition', key: facts.editions.keys[edition]! })),
    ...Array.from(facts.sectors.keys, (key) => ({ type: 'Sector', key })),
  ]);
  const named = (type: string, key: number) => nameOrEmpty(names.get(nodeId(type, key)), locale);
  const editionOf = (edition: number) => editionFacts(facts, edition, named);
  const sector = (index: number) => named('Sector', facts.sectors.keys[index]!);
  return narrate(locale, {
    ...networkSizeOf(view),
    ...whole,
    ...told,
    eiIndex: canTellSectors(view) ? whole.sectorEIIndex : null,
    editions: editions.map(editionOf),
    compared: compared.map(editionOf),
    mixing: canTellSectors(view) ? cellsOf(mixing, sector) : [],
    density: densityOf(view),
  });
}

/** What can be told of who came and went, how the editions are recorded, and why the rest is not told. */
async function toldOf(view: View, context: CommunityContext, locale: Locale) {
  const [record, newcomerShare, retention, unknownBecause] = await Promise.all([
    stateOfRecord(view, context),
    turnoverFigure('newcomerShare', view, context),
    turnoverFigure('retention', view, context),
    unknownInNetwork(view, context, locale),
  ]);
  return { record, newcomerShare, retention, unknownBecause };
}

type Mixing = Awaited<ReturnType<CommunityContext['community']['mixing']>>;

const cellsOf = ({ row: rows, column, ties, expected }: Mixing, sector: (index: number) => string) =>
  Array.from(rows, (row, cell) => ({
    row: sector(row),
    column: sector(column[cell]!),
    ties: ties[cell]!,
    expected: expected[cell]!,
  })).filter(({ row, column }) => row && column); // a sector of a snapshot can have been deleted since

function networkSizeOf({ twoMode, ties, scope }: View) {
  return {
    kind: scope.kind,
    channels: scope.channels,
    actors: actorCount(twoMode),
    activities: eventCount(twoMode),
    ties: tieCount(ties),
    excludedLarge: twoMode.excludedLarge,
    recordedActivities: twoMode.activitiesAttended,
    allActivities: twoMode.activitiesInScope,
  };
}

/** Ties as a share of all pairs of actors; null below two actors. */
function densityOf({ twoMode, ties }: View): number | null {
  const actors = actorCount(twoMode);
  return actors > 1 ? (2 * tieCount(ties)) / (actors * (actors - 1)) : null;
}

const nameOrEmpty = (name: DisplayName | undefined, locale: Locale): string =>
  (name && nameInLocale(name, locale)) ?? '';

const editionFacts = ({ editions }: Facts, index: number, named: (type: string, key: number) => string) => ({
  name: named('Edition', editions.keys[index]!),
  year: yearOf(editions, index),
});
