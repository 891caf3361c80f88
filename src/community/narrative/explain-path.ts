import { type DescriptionContext, describeEditions, describeItems } from './describe-shared.ts';
import { joinList } from './join-list.ts';
import { type Language, languageOf } from './language.ts';
import { numberFormatsOf } from './number-formats.ts';
import type { PathFacts, StepFacts } from './path-facts.ts';
import { pathInEnglish } from './path-in-english.ts';
import { pathInSpanish } from './path-in-spanish.ts';
import type { PathPhrases } from './path-phrases.ts';
import { asSentence } from './sentence.ts';

/** How many of the things that two actors share are described; the rest is counted. */
const MAX_DESCRIBED = 2;

const PHRASES: Record<Language, PathPhrases> = { es: pathInSpanish, en: pathInEnglish };

/** A path as a text: a sentence for each step; empty without steps. */
export function explainPath({ locale, names, steps }: PathFacts): string {
  const language = languageOf(locale);
  const context = { language, phrases: PHRASES[language], numbers: numberFormatsOf(locale) };
  return steps
    .map((step, at) =>
      asSentence(`${joinList(language, names.slice(at, at + 2))} ${describeStep(context, step)}`),
    )
    .join(' ');
}

function describeStep(context: DescriptionContext, { via, shared }: StepFacts): string {
  const { phrases, numbers } = context;
  const described = via.slice(0, MAX_DESCRIBED);
  const more = Math.max(0, shared - described.length);
  if (described.length === 0) return phrases.shares(Math.max(1, more), numbers.count(more));
  const kinds = [...new Set(described.map(({ kind }) => kind))];
  const clauses = kinds.map((kind) => {
    const items = described.filter((one) => one.kind === kind);
    return `${phrases.did[kind]} ${kind === 'CONVENING' ? describeEditions(context, items) : describeItems(context, items)}`;
  });
  return phrases.both + joinClauses(context, clauses, described.length, more);
}

/** A comma separates what else they share from a list of things that they did together. */
function joinClauses(
  { language, phrases, numbers }: DescriptionContext,
  clauses: string[],
  described: number,
  more: number,
): string {
  if (more === 0) return joinList(language, clauses);
  const rest = phrases.sharesMore(more, numbers.count(more));
  const isList = clauses.length === 1 && described > 1;
  return isList ? `${clauses[0]}, ${phrases.and} ${rest}` : joinList(language, [...clauses, rest]);
}
