import { editionName } from './edition-name.ts';
import { joinList } from './join-list.ts';
import type { BasisPhrases, Scarcity } from './narrative-phrases.ts';
import type { NetworkFacts } from './network-facts.ts';
import { countedNoun, type EventKind, eventKindOf, type NounForms } from './noun-forms.ts';
import type { NumberFormats } from './number-formats.ts';

/** The actors of a network. */
export const actorsInEnglish: Record<NetworkFacts['kind'], NounForms> = {
  ORGANIZATION: ['organization', 'organizations'],
  EXPERT: ['expert', 'experts'],
};

const TIES: NounForms = ['tie', 'ties'];
const EDITIONS: NounForms = ['edition', 'editions'];
const EVENTS: Record<EventKind, NounForms> = {
  ACTIVITY: ['activity', 'activities'],
  CONVENING: EDITIONS,
  OUTCOME: ['outcome', 'outcomes'],
  MIXED: ['occasion', 'occasions'],
};
const LEFT_OUT: NounForms = [
  'activity with too many participants was left out',
  'activities with too many participants were left out',
];

function size(facts: NetworkFacts, numbers: NumberFormats): string {
  const actors = countedNoun(numbers, facts.actors, actorsInEnglish[facts.kind]);
  const ties = facts.ties === 0 ? 'no ties' : countedNoun(numbers, facts.ties, TIES);
  const between = facts.actors === 1 ? '' : ` with ${ties} between them`;
  const events = countedNoun(numbers, facts.activities, EVENTS[eventKindOf(facts)]);
  return `The network has ${actors}${between}, based on ${events}${span(facts, numbers)}`;
}

function span(facts: NetworkFacts, numbers: NumberFormats): string {
  const { editions } = facts;
  if (editions.length === 0) return '';
  const [first, last] = [editionName(editions[0]!), editionName(editions.at(-1)!)];
  const range = editions.length === 1 ? first : `from ${first} to ${last}`;
  if (eventKindOf(facts) === 'CONVENING') return `: ${range}`;
  return editions.length === 1
    ? ` of ${first}`
    : ` of ${countedNoun(numbers, editions.length, EDITIONS)}: ${range}`;
}

/** Of experts, only those who may be shown are counted: others are withheld, or do not agree to be tied. */
const VISIBLE_PARTICIPANTS = 'participants who may be shown';

function coverage(facts: NetworkFacts, numbers: NumberFormats): string {
  const { excludedLarge } = facts;
  return (
    recorded(facts, numbers) + (excludedLarge ? `; ${countedNoun(numbers, excludedLarge, LEFT_OUT)}` : '')
  );
}

function recorded(
  { kind, recordedActivities: some, allActivities: all }: NetworkFacts,
  numbers: NumberFormats,
) {
  const what = kind === 'ORGANIZATION' ? 'recorded participants with an organization' : VISIBLE_PARTICIPANTS;
  const number = numbers.count(all);
  if (all === 1) return `The only activity has ${some ? '' : 'no '}${what}`;
  if (some === 0) return `None of the ${number} activities has ${what}`;
  if (some === all) return `All ${number} activities have ${what}`;
  return `Of ${number} activities, ${numbers.count(some)} ${some === 1 ? 'has' : 'have'} ${what}`;
}

function caution(facts: NetworkFacts, { editions, events }: Scarcity, numbers: NumberFormats): string {
  const kind = eventKindOf(facts);
  const reasons = [
    ...(editions && kind !== 'CONVENING' ? [countedNoun(numbers, editions, EDITIONS)] : []),
    ...(events === undefined ? [] : [countedNoun(numbers, events, EVENTS[kind])]),
  ];
  const data = reasons.length ? `With only ${joinList('en', reasons)}, there is` : 'There is';
  return `${data} too little data to tell a pattern from chance: what follows describes what is recorded, not a trend`;
}

const EMPTY_NETWORK: Record<NetworkFacts['kind'], string> = {
  ORGANIZATION: 'organizations are recorded',
  EXPERT: 'experts who may be shown are recorded',
};

/** Size, span, coverage and caution, in English. */
export const basisInEnglish: BasisPhrases = {
  empty: ({ kind, excludedLarge }, numbers) =>
    excludedLarge
      ? `The network is empty: ${countedNoun(numbers, excludedLarge, LEFT_OUT)}`
      : `The network is empty: no ${EMPTY_NETWORK[kind]} in the selection`,
  size,
  coverage,
  caution,
  incomplete:
    'The record of its editions is known to be incomplete, so nothing is said of absence, share, chance or change',
};
