import { editionName } from './edition-name.ts';
import { joinList } from './join-list.ts';
import type { Language } from './language.ts';
import type { NumberFormats } from './number-formats.ts';
import type { ViaFacts } from './path-facts.ts';
import type { Noun, PathPhrases } from './path-phrases.ts';
import { quoteTitle } from './title.ts';

/** The language of a context, with its phrases and number formats. */
export interface DescriptionContext {
  language: Language;
  phrases: PathPhrases;
  numbers: NumberFormats;
}

const nameOf = ({ edition, year }: ViaFacts): string => editionName({ name: edition, year });

/** The editions that two actors helped bring about. */
export const describeEditions = ({ language }: DescriptionContext, via: readonly ViaFacts[]): string =>
  joinList(language, [...new Set(via.map(nameOf))]);

/** Activities, or outcomes; those of one edition are joined: "the panel “A” and 2 workshops at B". */
export function describeItems(context: DescriptionContext, via: readonly ViaFacts[]): string {
  const { language, phrases } = context;
  const groups = [...Map.groupBy(via, nameOf)].map(([edition, group]) => {
    const { kind } = group[0]!;
    return `${phrases.with[kind]}${describeGroup(context, group)} ${phrases.of[kind]} ${edition}`;
  });
  return joinList(language, groups);
}

function describeGroup(context: DescriptionContext, group: readonly ViaFacts[]): string {
  const byNoun = Map.groupBy(group, (one) => nounOf(context.phrases, one));
  return joinList(
    context.language,
    [...byNoun].flatMap(([noun, items]) => describeByNoun(context, noun, items)),
  );
}

function nounOf({ nouns }: PathPhrases, { kind, activityKind }: ViaFacts): Noun {
  const known = nouns.get(kind === 'OUTCOME' ? kind : (activityKind ?? 'OTHER'));
  return known ?? nouns.get('OTHER')!;
}

/** Items of one noun: each by its title, and those without one by their number. */
function describeByNoun(
  { language, numbers }: DescriptionContext,
  noun: Noun,
  items: readonly ViaFacts[],
): string[] {
  const [definite, indefinite, plural] = noun;
  const titles = items.map(({ title }) => quoteTitle(language, title)).filter((title) => title !== null);
  const untitled = items.length - titles.length;
  const rest = untitled === 1 ? [indefinite] : untitled ? [`${numbers.count(untitled)} ${plural}`] : [];
  return [...titles.map((title) => `${definite} ${title}`), ...rest];
}
