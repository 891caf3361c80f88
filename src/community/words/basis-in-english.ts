import { editionName } from './edition-name.ts';
import { counted, type EventKind, eventKindOf, type Forms } from './forms.ts';
import { listed } from './listed.ts';
import type { BasisWords, Scarcity } from './narrative-words.ts';
import type { NetworkFacts } from './network-facts.ts';
import type { Numbers } from './numbers.ts';

/** The actors of a network. */
export const actorsInEnglish: Record<NetworkFacts['kind'], Forms> = {
  ORGANIZATION: ['organization', 'organizations'],
  EXPERT: ['expert', 'experts'],
};

const TIES: Forms = ['tie', 'ties'];
const EDITIONS: Forms = ['edition', 'editions'];
const EVENTS: Record<EventKind, Forms> = {
  ACTIVITY: ['activity', 'activities'],
  CONVENING: EDITIONS,
  OUTCOME: ['outcome', 'outcomes'],
  MIXED: ['point of contact', 'points of contact'],
};
const LEFT_OUT: Forms = [
  'activity with too many participants was left out',
  'activities with too many participants were left out',
];

function size(facts: NetworkFacts, numbers: Numbers): string {
  const actors = counted(numbers, facts.actors, actorsInEnglish[facts.kind]);
  const ties = facts.ties === 0 ? 'no ties' : counted(numbers, facts.ties, TIES);
  const between = facts.actors === 1 ? '' : ` with ${ties} between them`;
  const events = counted(numbers, facts.activities, EVENTS[eventKindOf(facts)]);
  return `The network has ${actors}${between}, based on ${events}${span(facts, numbers)}`;
}

function span(facts: NetworkFacts, numbers: Numbers): string {
  const { editions } = facts;
  if (editions.length === 0) return '';
  const [first, last] = [editionName(editions[0]!), editionName(editions.at(-1)!)];
  const range = editions.length === 1 ? first : `from ${first} to ${last}`;
  if (eventKindOf(facts) === 'CONVENING') return `: ${range}`;
  return editions.length === 1
    ? ` of ${first}`
    : ` of ${counted(numbers, editions.length, EDITIONS)}: ${range}`;
}

/** Of experts it is not told who is recorded, but who may be shown: others are withheld, or would not be tied. */
const SHOWN = 'participants who may be shown';

function coverage(facts: NetworkFacts, numbers: Numbers): string {
  const { excludedLarge } = facts;
  return recorded(facts, numbers) + (excludedLarge ? `; ${counted(numbers, excludedLarge, LEFT_OUT)}` : '');
}

function recorded({ kind, recordedActivities: some, allActivities: all }: NetworkFacts, numbers: Numbers) {
  const what = kind === 'ORGANIZATION' ? 'recorded participants with an organization' : SHOWN;
  const number = numbers.count(all);
  if (all === 1) return `The only activity has ${some ? '' : 'no '}${what}`;
  if (some === 0) return `None of the ${number} activities has ${what}`;
  if (some === all) return `All ${number} activities have ${what}`;
  return `Of ${number} activities, ${numbers.count(some)} ${some === 1 ? 'has' : 'have'} ${what}`;
}

function caution(facts: NetworkFacts, { editions, events }: Scarcity, numbers: Numbers): string {
  const kind = eventKindOf(facts);
  const reasons = [
    ...(editions && kind !== 'CONVENING' ? [counted(numbers, editions, EDITIONS)] : []),
    ...(events === undefined ? [] : [counted(numbers, events, EVENTS[kind])]),
  ];
  const data = reasons.length ? `With only ${listed('en', reasons)}, there is` : 'There is';
  return `${data} too little data to tell a pattern from chance: what follows describes what is recorded, not a trend`;
}

const nobody: Record<NetworkFacts['kind'], string> = {
  ORGANIZATION: 'organizations are recorded',
  EXPERT: 'experts who may be shown are recorded',
};

/** Size, span, coverage and caution, in English. */
export const basisInEnglish: BasisWords = {
  empty: ({ kind, excludedLarge }, numbers) =>
    excludedLarge
      ? `The network is empty: ${counted(numbers, excludedLarge, LEFT_OUT)}`
      : `The network is empty: no ${nobody[kind]} in the chosen scope`,
  size,
  coverage,
  caution,
};
