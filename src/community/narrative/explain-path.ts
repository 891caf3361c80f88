import { describeEditions, describeItems, type PathDescription } from './describe-shared.ts';
import { joinList } from './join-list.ts';
import { type Language, languageOf } from './language.ts';
import { numberFormatsOf } from './number-formats.ts';
import type { PathFacts, StepFacts } from './path-facts.ts';
import { pathInEnglish } from './path-in-english.ts';
import { pathInSpanish } from './path-in-spanish.ts';
import type { PathPhrases } from './path-phrases.ts';

/** How much of what two actors share is told; the rest is counted. */
const MAX_DESCRIBED = 2;

const PHRASES: Record<Language, PathPhrases> = { es: pathInSpanish, en: pathInEnglish };

/** A path as a newcomer would be told it: a sentence for each step, and no text for no steps. */
export function explainPath({ locale, names, steps }: PathFacts): string {
  const language = languageOf(locale);
  const description = { language, phrases: PHRASES[language], numbers: numberFormatsOf(locale) };
  return steps
    .map((step, at) =>
      asSentence(`${joinList(language, names.slice(at, at + 2))} ${describeStep(description, step)}`),
    )
    .join(' ');
}

const asSentence = (sentence: string): string => (/[.!?…]$/.test(sentence) ? sentence : `${sentence}.`);

function describeStep(description: PathDescription, { via, shared }: StepFacts): string {
  const { phrases, numbers } = description;
  const told = via.slice(0, MAX_DESCRIBED);
  const more = Math.max(0, shared - told.length);
  if (told.length === 0) return phrases.shares(Math.max(1, more), numbers.count(more));
  const kinds = [...new Set(told.map(({ kind }) => kind))];
  const clauses = kinds.map((kind) => {
    const what = told.filter((one) => one.kind === kind);
    return `${phrases.did[kind]} ${kind === 'CONVENING' ? describeEditions(description, what) : describeItems(description, what)}`;
  });
  return phrases.both + joinClauses(description, clauses, told.length, more);
}

/** A comma keeps what they share besides apart from a list of things that they did together. */
function joinClauses(
  { language, phrases, numbers }: PathDescription,
  clauses: string[],
  told: number,
  more: number,
): string {
  if (more === 0) return joinList(language, clauses);
  const rest = phrases.sharesMore(more, numbers.count(more));
  const isList = clauses.length === 1 && told > 1;
  return isList ? `${clauses[0]}, ${phrases.and} ${rest}` : joinList(language, [...clauses, rest]);
}
