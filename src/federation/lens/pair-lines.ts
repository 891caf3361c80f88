import type { Couple } from './match-things.ts';
import type { TypePairs } from './pair.ts';

const NOUNS = { Organization: 'organizations', Expert: 'people' } as const;

/** What a comparison found, for a curator to read: a line for each couple. */
export function pairLines(compared: readonly TypePairs[], network: string, dryRun: boolean): string[] {
  return compared.flatMap(({ type, known, same, unclear, alike, full }) => [
    `${NOUNS[type]}: ${known} paired before, ${same.length} ${dryRun ? 'to be written' : 'written'}`,
    ...same.map(({ by, ...pair }) => `  same: ${lineOf(pair, network)}, by ${by.scheme} ${by.value}`),
    ...full.map(
      ({ slug }) => `  full: ${slug} has as many identifiers as are kept; remove one of them first`,
    ),
    ...unclear.map((pair) => `  unclear: ${lineOf(pair, network)}; several share an identifier`),
    ...alike.map(
      (pair) =>
        `  alike: ${lineOf(pair, network)}; write EXTERNAL ${network}/${pair.theirs.slug} if it is the same`,
    ),
  ]);
}

const lineOf = ({ ours, theirs }: Couple, network: string): string =>
  `${ours.slug} (${ours.name}) and ${network}/${theirs.slug} (${theirs.name})`;
