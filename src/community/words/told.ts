import { editionName } from './edition-name.ts';
import type { Language } from './language.ts';
import { listed } from './listed.ts';
import type { Numbers } from './numbers.ts';
import type { ViaFacts } from './path-facts.ts';
import type { Noun, PathWords } from './path-words.ts';
import { quoted } from './title.ts';

/** In which language something is told, with which words and numbers. */
export interface Telling {
  language: Language;
  words: PathWords;
  numbers: Numbers;
}

const nameOf = ({ edition, year }: ViaFacts): string => editionName({ name: edition, year });

/** The editions that two actors helped bring about. */
export const editionsTold = ({ language }: Telling, via: readonly ViaFacts[]): string =>
  listed(language, [...new Set(via.map(nameOf))]);

/** Activities, or outcomes; those of one edition are told together: "the panel “A” and 2 workshops at B". */
export function itemsTold(telling: Telling, via: readonly ViaFacts[]): string {
  const { language, words } = telling;
  const groups = [...Map.groupBy(via, nameOf)].map(([edition, group]) => {
    const { kind } = group[0]!;
    return `${words.with[kind]}${groupTold(telling, group)} ${words.of[kind]} ${edition}`;
  });
  return listed(language, groups);
}

function groupTold(telling: Telling, group: readonly ViaFacts[]): string {
  const byNoun = Map.groupBy(group, (one) => nounOf(telling.words, one));
  return listed(
    telling.language,
    [...byNoun].flatMap(([noun, alike]) => named(telling, noun, alike)),
  );
}

function nounOf({ nouns }: PathWords, { kind, activityKind }: ViaFacts): Noun {
  const known = nouns.get(kind === 'OUTCOME' ? kind : (activityKind ?? 'OTHER'));
  return known ?? nouns.get('OTHER')!;
}

/** Those of one noun: each by its title, and those without one by their number. */
function named({ language, numbers }: Telling, noun: Noun, alike: readonly ViaFacts[]): string[] {
  const [definite, indefinite, plural] = noun;
  const titles = alike.map(({ title }) => quoted(language, title)).filter((title) => title !== null);
  const untitled = alike.length - titles.length;
  const rest = untitled === 1 ? [indefinite] : untitled ? [`${numbers.count(untitled)} ${plural}`] : [];
  return [...titles.map((title) => `${definite} ${title}`), ...rest];
}
