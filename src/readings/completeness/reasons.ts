import type { Completeness, EditionRecord } from './edition-record.ts';
import { FEWEST_FOR_A_SHARE, FLOOR_IN_WORDS, isKnownOfEnough } from './floors.ts';

/** Whose number says whether the record of an edition suffices. */
export type Counted = 'conveners' | 'experts';

/** What must be known of conveners before anything is said by it. */
export type Known = 'state' | 'sector' | 'scope';

interface Words {
  edition: string;
  counted: Record<Counted, string>;
  partial: (counted: string, of: Completeness, edition: string) => string;
  unknown: (counted: string, edition: string) => string;
  known: (known: Known, some: number, all: number) => string;
  ties: (some: number, all: number) => string;
  few: (all: number) => string;
  ofSectors: (some: number, all: number) => string;
  noOthers: string;
}

const KNOWN_IN_SPANISH = { state: 'el estado', sector: 'el sector', scope: 'el ámbito' };

const WORDS: Record<'es' | 'en', Words> = {
  es: {
    edition: 'esta edición',
    counted: { conveners: 'convocantes', experts: 'participantes' },
    partial: (counted, { recorded, published }, edition) =>
      `Se registran ${recorded} de ${published} ${counted} de ${edition}, menos de ${FLOOR_IN_WORDS.es}: por eso no se dice quién faltó.`,
    unknown: (counted, edition) =>
      `No se conoce ninguna cifra publicada de ${counted} de ${edition}: por eso no se dice quién faltó.`,
    known: (known, some, all) =>
      `Se conoce ${KNOWN_IN_SPANISH[known]} de ${some} de ${all} convocantes, menos de ${FLOOR_IN_WORDS.es}: por eso no se dice qué faltó por ello.`,
    ties: (some, all) =>
      `Se conocen ambos sectores de ${some} de ${all} vínculos, menos de ${FLOOR_IN_WORDS.es}: de sectores no se dice nada.`,
    few: (all) =>
      `Se registran ${all} organizaciones, menos de ${FEWEST_FOR_A_SHARE}: por eso no se dice qué parte es de cada sector.`,
    ofSectors: (some, all) =>
      `Se conoce el sector de ${some} de ${all} organizaciones, menos de ${FLOOR_IN_WORDS.es}: por eso no se dice qué parte es de cada uno.`,
    noOthers: `De ninguna otra edición de la serie se registra lo suficiente para comparar: ${FLOOR_IN_WORDS.es} de sus convocantes.`,
  },
  en: {
    edition: 'this edition',
    counted: { conveners: 'conveners', experts: 'experts' },
    partial: (counted, { recorded, published }, edition) =>
      `${recorded} of ${published} ${counted} of ${edition} are recorded, fewer than ${FLOOR_IN_WORDS.en}, so we cannot say who was missing.`,
    unknown: (counted, edition) =>
      `No published number of ${counted} of ${edition} is known, so we cannot say who was missing.`,
    known: (known, some, all) =>
      `The ${known} of ${some} of ${all} conveners is known, fewer than ${FLOOR_IN_WORDS.en}, so we cannot say what was missing by it.`,
    ties: (some, all) =>
      `Both sectors are known of ${some} of ${all} ties, fewer than ${FLOOR_IN_WORDS.en}: nothing is said of sectors.`,
    few: (all) =>
      `${all} organizations are recorded, fewer than ${FEWEST_FOR_A_SHARE}, so we cannot say how much is of each sector.`,
    ofSectors: (some, all) =>
      `The sector of ${some} of ${all} organizations is known, fewer than ${FLOOR_IN_WORDS.en}, so we cannot say how much is of each.`,
    noOthers: `No other edition of the series is recorded well enough to compare with: by ${FLOOR_IN_WORDS.en} of its conveners.`,
  },
};

type Locale = string | null | undefined;

const wordsIn = (locale: Locale): Words => WORDS[locale?.split('-', 1)[0] === 'en' ? 'en' : 'es'];

/** Why it cannot be told who was missing from an edition, in words; undefined where it can. */
export function reasonOfRecord(
  counted: Counted,
  record: EditionRecord,
  locale: Locale,
  edition?: string,
): string | undefined {
  const of = record[counted];
  const words = wordsIn(locale);
  const name = edition ?? words.edition;
  if (of.state === 'SUFFICIENT') return undefined;
  return of.state === 'PARTIAL'
    ? words.partial(words.counted[counted], of, name)
    : words.unknown(words.counted[counted], name);
}

/** Of how many recorded conveners something is known. */
const knownOf = (known: Known, record: EditionRecord): number =>
  ({
    state: record.convenersWithState,
    sector: record.convenersWithSector,
    scope: record.convenersWithScope,
  })[known];

/** Why nothing can be told by the states, sectors or scopes of conveners, in words; undefined where it can. */
export function reasonOfKnown(known: Known, record: EditionRecord, locale: Locale): string | undefined {
  const some = knownOf(known, record);
  const all = record.conveners.recorded;
  return isKnownOfEnough(some, all) ? undefined : wordsIn(locale).known(known, some, all);
}

/** Why nothing can be told by the sectors of ties, in words; undefined where it can, or where there are no ties. */
export const reasonOfTies = (withSectors: number, ties: number, locale: Locale): string | undefined =>
  ties === 0 || isKnownOfEnough(withSectors, ties) ? undefined : wordsIn(locale).ties(withSectors, ties);

/** Why it cannot be told how much of an edition was of a sector, in words; null where it can. */
export function reasonOfShare(
  {
    knownOrganizations: some,
    allOrganizations: all,
  }: { knownOrganizations: number; allOrganizations: number },
  record: EditionRecord,
  locale: Locale,
): string | null {
  const words = wordsIn(locale);
  const partial = (['conveners', 'experts'] as const)
    .filter((counted) => record[counted].state === 'PARTIAL')
    .map((counted) => reasonOfRecord(counted, record, locale));
  return inOneText([
    ...partial,
    all < FEWEST_FOR_A_SHARE ? words.few(all) : undefined,
    all >= FEWEST_FOR_A_SHARE && !isKnownOfEnough(some, all) ? words.ofSectors(some, all) : undefined,
  ]);
}

/** Why there is nothing to compare an edition with. */
export const reasonOfNoOthers = (locale: Locale): string => wordsIn(locale).noOthers;

/** Sentences in one text, each once; null without any. */
export const inOneText = (sentences: readonly (string | undefined)[]): string | null =>
  [...new Set(sentences.filter((sentence) => sentence !== undefined))].join(' ') || null;
