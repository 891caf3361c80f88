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

/** With less than this, nothing that is said of a network is more than a description of it. */
const MIN_DATA = { editions: 3, events: 30 };

type NarrativePhrases = BasisPhrases & ClaimPhrases;

const PHRASES: Record<Language, NarrativePhrases> = {
  es: { ...basisInSpanish, ...claimsInSpanish },
  en: { ...basisInEnglish, ...claimsInEnglish },
};

/**
 * A network in at most eight short sentences: first how large it is, what it spans and how much of it is recorded,
 * and where that is little, that it is; then how it hangs together, what is more than chance, and how it changes.
 * What is not defined is not told; of an empty network, it is said in one sentence that it is empty.
 */
export function narrate(locale: Locale, facts: NetworkFacts): string {
  const words = PHRASES[languageOf(locale)];
  const numbers = numberFormatsOf(locale);
  const sentences =
    facts.actors === 0
      ? [words.empty(facts, numbers)]
      : [
          ...basis(words, facts, numbers),
          ...claims(words, facts, numbers),
          ...renewalOf(words, facts, numbers),
        ];
  return sentences.map((sentence) => (/[.!?…]$/.test(sentence) ? sentence : `${sentence}.`)).join(' ');
}

function basis(words: NarrativePhrases, facts: NetworkFacts, numbers: NumberFormats): string[] {
  const { channels = ['ACTIVITY'], allActivities } = facts;
  const few = scarcityOf(facts);
  return [
    words.size(facts, numbers),
    ...(channels.includes('ACTIVITY') && allActivities > 0 ? [words.coverage(facts, numbers)] : []),
    ...(few ? [words.caution(facts, few, numbers)] : []),
  ];
}

function scarcityOf({ editions, activities }: NetworkFacts): Scarcity | undefined {
  const few = {
    editions: editions.length < MIN_DATA.editions ? editions.length : undefined,
    events: activities < MIN_DATA.events ? activities : undefined,
  };
  return few.editions === undefined && few.events === undefined ? undefined : few;
}

function claims(words: NarrativePhrases, facts: NetworkFacts, numbers: NumberFormats): string[] {
  const { ties, components, strongerThanChance, insufficient, eiIndex } = facts;
  if (ties === 0) return [words.untied(facts)];
  const extremes = mixingExtremesOf(facts.mixing);
  return [
    ...(isKnown(components) ? [words.structure(facts, components, numbers)] : []),
    ...(isKnown(strongerThanChance) && isKnown(insufficient)
      ? [words.chance(ties, strongerThanChance, insufficient, numbers)]
      : []),
    ...(isKnown(eiIndex) ? [words.lean(eiIndex, numbers)] : []),
    ...(extremes.over || extremes.under ? [words.mixing(extremes, numbers)] : []),
  ];
}

function renewalOf(words: NarrativePhrases, facts: NetworkFacts, numbers: NumberFormats): string[] {
  const [before, last] = (facts.compared ?? facts.editions.slice(-2)).map(editionName);
  const newcomerShare = isKnown(facts.newcomerShare) ? facts.newcomerShare : undefined;
  const retention = isKnown(facts.retention) ? facts.retention : undefined;
  if (before === undefined || last === undefined) return [];
  if (newcomerShare === undefined && retention === undefined) return [];
  const renewal: Renewal = { last, before, newcomerShare, retention };
  return [words.renewal(facts, renewal, numbers)];
}
