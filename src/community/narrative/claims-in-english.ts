import { actorsInEnglish } from './basis-in-english.ts';
import { joinList } from './join-list.ts';
import type { MixingExtremes } from './mixing-extremes.ts';
import { BALANCED_EI_INDEX, type ClaimPhrases, type Renewal } from './narrative-phrases.ts';
import type { MixingFacts, NetworkFacts } from './network-facts.ts';
import { formatShare, isKnown, type NumberFormats } from './number-formats.ts';

const shareOf = (numbers: NumberFormats, share: number): string =>
  formatShare(numbers, share, {
    exactly: (percent) => percent,
    below: (percent) => `less than ${percent}`,
    above: (percent) => `more than ${percent}`,
  });

const untied = ({ actors, kind }: NetworkFacts): string =>
  actors === 1
    ? `With only one ${actorsInEnglish[kind][0]} there are no ties to describe`
    : `No ${actorsInEnglish[kind][0]} is connected to another`;

function structure(facts: NetworkFacts, components: number, numbers: NumberFormats): string {
  const { actors, kind, density, giantShare } = facts;
  const all = actorsInEnglish[kind][1];
  if (actors === 2) return `The two ${all} are connected`;
  const largest = isKnown(giantShare) ? `, the largest with ${shareOf(numbers, giantShare)} of them` : '';
  const shape =
    components === 1
      ? `All ${all} are connected, directly or indirectly`
      : `The ${all} form ${numbers.count(components)} groups with no ties between them${largest}`;
  return isKnown(density) ? `${shape}, and ${shareOf(numbers, density)} of the possible ties exist` : shape;
}

function chance(ties: number, stronger: number, insufficient: number, { count }: NumberFormats): string {
  if (ties === 1) return onlyTie(stronger, insufficient);
  const of = `Of the ${count(ties)} ties,`;
  if (insufficient === ties) return `${of} none has enough data to tell whether it is chance`;
  const rest = insufficient ? `; for ${count(insufficient)} there is too little data to tell` : '';
  return `${of} ${strongerThanChance(ties, stronger, count)}${rest}`;
}

function onlyTie(stronger: number, insufficient: number): string {
  if (stronger) return 'The only tie is stronger than chance would explain';
  if (insufficient) return 'For the only tie there is too little data to tell whether it is chance';
  return 'The only tie does not stand out from chance';
}

function strongerThanChance(ties: number, stronger: number, count: NumberFormats['count']): string {
  if (stronger === 0) return 'none stands out from chance';
  if (stronger === 1) return '1 is stronger than chance would explain';
  return `${stronger === ties ? 'all' : count(stronger)} are stronger than chance would explain`;
}

function lean(eiIndex: number, { index }: NumberFormats): string {
  const value = `(E-I index: ${index(eiIndex)})`;
  if (Math.abs(eiIndex) < BALANCED_EI_INDEX)
    return `There are about as many ties between sectors as within them ${value}`;
  return `Most ties are ${eiIndex > 0 ? 'between different sectors' : 'within one sector'} ${value}`;
}

function mixing({ over, under }: MixingExtremes, numbers: NumberFormats): string {
  if (!over) return `There are fewer ties than chance would give ${cell(under!, numbers)}`;
  const less = under ? `, and fewer ${cell(under, numbers)}` : '';
  return `There are more ties than chance would give ${cell(over, numbers)}${less}`;
}

function cell({ row, column, ties, expected }: MixingFacts, { count, amount }: NumberFormats): string {
  const where = row === column ? `within ${row}` : `between ${joinList('en', [row, column])}`;
  return `${where} (${count(ties)}, with ${amount(expected)} expected)`;
}

function renewal({ kind }: NetworkFacts, of: Renewal, numbers: NumberFormats): string {
  const all = actorsInEnglish[kind][1];
  const { newcomerShare, retention } = of;
  if (newcomerShare === undefined) return `Of the ${all} at ${of.before}, ${cameBack(retention!, numbers)}`;
  const back = retention === undefined ? '' : `; of those at ${of.before}, ${cameBack(retention, numbers)}`;
  return `At ${of.last}, ${newcomers(newcomerShare, all, numbers)}${back}`;
}

function newcomers(share: number, all: string, numbers: NumberFormats): string {
  if (share === 0) return `no ${all} were new`;
  return share === 1 ? `all ${all} were new` : `${shareOf(numbers, share)} of the ${all} were new`;
}

const cameBack = (share: number, numbers: NumberFormats): string =>
  `${share === 0 ? 'none' : share === 1 ? 'all' : shareOf(numbers, share)} came back`;

/** What can be claimed of a network, in English. */
export const claimsInEnglish: ClaimPhrases = {
  untied,
  structure,
  asRecorded: (claim) => `As far as is recorded, ${claim.charAt(0).toLowerCase()}${claim.slice(1)}`,
  chance,
  lean,
  mixing,
  renewal,
};
