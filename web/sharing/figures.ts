import type { Locale } from '../i18n/locale.ts';
import { formatCount } from '../i18n/numbers.ts';
import { type CountedName, sharingMessages } from '../i18n/sharing.ts';
import type { Completeness } from '../layout/recorded.ts';
import type { CardFigure } from './card.ts';

/** How many numbers a card has room for. */
const MOST = 4;

type Counted = readonly [name: CountedName, count: number | Completeness];

/** The numbers of a card. What is not recorded is not known, so no number is 0 but where it is said of how many. */
export const figuresOf = (counted: readonly Counted[], locale: Locale): CardFigure[] =>
  counted.flatMap(([name, count]) => figureOf(name, count, locale) ?? []).slice(0, MOST);

function figureOf(name: CountedName, count: number | Completeness, locale: Locale): CardFigure | undefined {
  const recorded = typeof count === 'number' ? count : count.recorded;
  const published = typeof count === 'number' ? undefined : missingFrom(count);
  if (recorded === 0 && published === undefined) return undefined;
  const { of, labels } = sharingMessages[locale];
  const [one, many] = labels[name];
  return {
    value: formatCount(recorded, locale),
    part: published === undefined ? undefined : of(formatCount(published, locale)),
    label: (published ?? recorded) === 1 ? one : many,
  };
}

/** The published number, where fewer are recorded. */
const missingFrom = ({ recorded, published }: Completeness): number | undefined =>
  published && published.value > recorded ? published.value : undefined;

/** How many different editions a list names; nothing where the list is only a part of it. */
export function editionsIn({
  totalCount,
  nodes,
}: {
  totalCount: number;
  nodes: readonly { edition: { slug: string } }[];
}): number {
  return nodes.length < totalCount ? 0 : new Set(nodes.map(({ edition }) => edition.slug)).size;
}
