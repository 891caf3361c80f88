import { type Language, languageOf } from './language.ts';
import { listed } from './listed.ts';
import { numbersOf } from './numbers.ts';
import type { PathFacts, StepFacts } from './path-facts.ts';
import { pathInEnglish } from './path-in-english.ts';
import { pathInSpanish } from './path-in-spanish.ts';
import type { PathWords } from './path-words.ts';
import { editionsTold, itemsTold, type Telling } from './told.ts';

/** How much of what two actors share is told; the rest is counted. */
const TOLD = 2;

const inLanguage: Record<Language, PathWords> = { es: pathInSpanish, en: pathInEnglish };

/** A path as a newcomer would be told it: a sentence for each step, and no text for no steps. */
export function explainPath({ locale, names, steps }: PathFacts): string {
  const language = languageOf(locale);
  const telling = { language, words: inLanguage[language], numbers: numbersOf(locale) };
  return steps
    .map((step, at) => ended(`${listed(language, names.slice(at, at + 2))} ${deeds(telling, step)}`))
    .join(' ');
}

const ended = (sentence: string): string => (/[.!?…]$/.test(sentence) ? sentence : `${sentence}.`);

function deeds(telling: Telling, { via, shared }: StepFacts): string {
  const { words, numbers } = telling;
  const told = via.slice(0, TOLD);
  const more = Math.max(0, shared - told.length);
  if (told.length === 0) return words.shares(Math.max(1, more), numbers.count(more));
  const kinds = [...new Set(told.map(({ kind }) => kind))];
  const clauses = kinds.map((kind) => {
    const what = told.filter((one) => one.kind === kind);
    return `${words.did[kind]} ${kind === 'CONVENING' ? editionsTold(telling, what) : itemsTold(telling, what)}`;
  });
  return words.both + together(telling, clauses, told.length, more);
}

/** A comma keeps what they share besides apart from a list of things that they did together. */
function together(
  { language, words, numbers }: Telling,
  clauses: string[],
  told: number,
  more: number,
): string {
  if (more === 0) return listed(language, clauses);
  const rest = words.sharesMore(more, numbers.count(more));
  const isList = clauses.length === 1 && told > 1;
  return isList ? `${clauses[0]}, ${words.and} ${rest}` : listed(language, [...clauses, rest]);
}
