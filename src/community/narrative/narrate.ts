import { basisInEnglish } from './basis-in-english.ts';
import { basisInSpanish } from './basis-in-spanish.ts';
import { claimsInEnglish } from './claims-in-english.ts';
import { claimsInSpanish } from './claims-in-spanish.ts';
import { editionName } from './edition-name.ts';
import { type Language, type Locale, languageOf } from './language.ts';
import { mixingExtremesOf } from './mixing-extremes.ts';
import type { BasisPhrases, ClaimPhrases, Renewal, Scarcity } from './narrative-phrases.ts';
import type { NetworkFacts } from './network-facts.ts';
import { isKnown, type NumberFormats, numberFormatsOf } from './number-formats.ts';
import { asSentence } from './sentence.ts';

/** With less data than this, the text warns that it is a description and no trend. */
const MIN_DATA = { editions: 3, events: 30 };

type NarrativePhrases = BasisPhrases & ClaimPhrases;

const PHRASES: Record<Language, NarrativePhrases> = {
  es: { ...basisInSpanish, ...claimsInSpanish },
  en: { ...basisInEnglish, ...claimsInEnglish },
};

/**
 * A network in at most eight short sentences: first its size, the editions it covers and how much of them is recorded,
 * with a warning where that is little; then its structure, what is more than chance, and how it changes. What is not
 * defined is left out; of what is known to be incomplete nothing is claimed, and what is not told is followed by why. For
 * an empty network, one sentence says that it is empty.
 */
export function narrate(locale: Locale, facts: NetworkFacts): string {
  const phrases = PHRASES[languageOf(locale)];
  const numbers = numberFormatsOf(locale);
  const sentences =
    facts.actors === 0
      ? [phrases.empty(facts, numbers)]
      : [
          ...basis(phrases, facts, numbers),
          ...(facts.record === 'PARTIAL'
            ? [phrases.incomplete]
            : [...claims(phrases, facts, numbers), ...renewalOf(phrases, facts, numbers)]),
          ...(facts.unknownBecause ? [facts.unknownBecause] : []),
        ];
  return sentences.map(asSentence).join(' ');
}

function basis(phrases: NarrativePhrases, facts: NetworkFacts, numbers: NumberFormats): string[] {
  const { channels = ['ACTIVITY'], allActivities } = facts;
  const few = scarcityOf(facts);
  return [
    phrases.size(facts, numbers),
    ...(channels.includes('ACTIVITY') && allActivities > 0 ? [phrases.coverage(facts, numbers)] : []),
    ...(few ? [phrases.caution(facts, few, numbers)] : []),
  ];
}

function scarcityOf({ editions, activities }: NetworkFacts): Scarcity | undefined {
  const few = {
    editions: editions.length < MIN_DATA.editions ? editions.length : undefined,
    events: activities < MIN_DATA.events ? activities : undefined,
  };
  return few.editions === undefined && few.events === undefined ? undefined : few;
}

function claims(phrases: NarrativePhrases, facts: NetworkFacts, numbers: NumberFormats): string[] {
  const { ties, components, strongerThanChance, insufficient, eiIndex } = facts;
  const absence = facts.record === 'UNKNOWN' ? phrases.asRecorded : (claim: string) => claim;
  if (ties === 0) return [absence(phrases.untied(facts))];
  const extremes = mixingExtremesOf(facts.mixing);
  return [
    ...(isKnown(components) ? [absence(phrases.structure(facts, components, numbers))] : []),
    ...(isKnown(strongerThanChance) && isKnown(insufficient)
      ? [phrases.chance(ties, strongerThanChance, insufficient, numbers)]
      : []),
    ...(isKnown(eiIndex) ? [phrases.lean(eiIndex, numbers)] : []),
    ...(extremes.over || extremes.under ? [phrases.mixing(extremes, numbers)] : []),
  ];
}

function renewalOf(phrases: NarrativePhrases, facts: NetworkFacts, numbers: NumberFormats): string[] {
  const [before, last] = (facts.compared ?? facts.editions.slice(-2)).map(editionName);
  const newcomerShare = isKnown(facts.newcomerShare) ? facts.newcomerShare : undefined;
  const retention = isKnown(facts.retention) ? facts.retention : undefined;
  if (before === undefined || last === undefined) return [];
  if (newcomerShare === undefined && retention === undefined) return [];
  const renewal: Renewal = { last, before, newcomerShare, retention };
  return [phrases.renewal(facts, renewal, numbers)];
}
