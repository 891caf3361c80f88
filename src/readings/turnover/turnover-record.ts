import { inLocale } from '../../platform/graph/localized.ts';
import type { Reader } from '../../platform/read/reader.ts';
import { recordOf } from '../completeness/edition-record.ts';
import { type Counted, inOneText, reasonOfRecord } from '../completeness/reasons.ts';
import type { PairRow, passages } from './turnover.statement.ts';

/** What is told of one kind of actors between two editions, as its fields are read. */
export interface TurnoverRow {
  stayed: Group;
  firstRecorded: Group;
  recordedAgain: Group;
  notRecordedLater: Group;
  completeness: string;
  retention: number | null;
  newcomerShare: number | null;
  returnerShare: number | null;
}

/** Some actors, by their keys in order. */
export interface Group {
  keys: readonly number[];
  count: number;
}

/** Whose published number says how much is recorded. */
const COUNTED = {
  ORGANIZATION: ['conveners', 'experts'],
  EXPERT: ['experts'],
} as const satisfies Record<string, readonly Counted[]>;

/** The worst state of the record of some editions. */
async function stateOf(
  reader: Reader,
  editions: readonly number[],
  counted: readonly Counted[],
): Promise<string> {
  const records = await Promise.all(editions.map((edition) => recordOf(reader, edition)));
  const states = new Set(records.flatMap((record) => counted.map((what) => record[what].state)));
  return (['PARTIAL', 'UNKNOWN'] as const).find((state) => states.has(state)) ?? 'SUFFICIENT';
}

const shareOf = (part: number, whole: number): number | null => (whole > 0 ? part / whole : null);

/** Who of one kind stayed, came and left, with what may be told of it. */
export async function turnoverOf(
  reader: Reader,
  pair: PairRow,
  kind: keyof typeof COUNTED,
): Promise<TurnoverRow> {
  const counted = COUNTED[kind];
  const before = pair.before.map(({ key }) => key);
  const [completeness, ofAll] = await Promise.all([
    stateOf(reader, [pair.from, pair.to], counted),
    stateOf(reader, before, counted),
  ]);
  const passed = pair.passed[kind] ?? {};
  const group = (how: (typeof passages)[number]): Group => ({
    keys: passed[how] ?? [],
    count: passed[how]?.length ?? 0,
  });
  const [stayed, first, again, left] = [group('STAYED'), group('FIRST'), group('AGAIN'), group('LEFT')];
  const later = stayed.count + first.count + again.count;
  const isTold = pair.inKnownOrder && completeness === 'SUFFICIENT';
  const isToldOfAll = isTold && ofAll === 'SUFFICIENT' && pair.editionsWithoutDate === 0;
  return {
    stayed,
    firstRecorded: first,
    recordedAgain: again,
    notRecordedLater: left,
    completeness,
    retention: isTold ? shareOf(stayed.count, stayed.count + left.count) : null,
    newcomerShare: isToldOfAll ? shareOf(first.count, later) : null,
    returnerShare: isToldOfAll ? shareOf(again.count, later) : null,
  };
}

const WORDS = {
  es: {
    order: 'No se sabe cuál de las dos ediciones fue primero: por eso no se dice qué parte volvió.',
    undated:
      'De alguna edición de la serie no se conoce la fecha: por eso no se dice quién vino por primera vez.',
  },
  en: {
    order: 'It is not known which of the two editions was first, so we cannot say what share came again.',
    undated: 'No date of an edition of the series is known, so we cannot say who came for the first time.',
  },
};

/** Why a share is null, in words; null where none is. */
export async function unknownBecause(
  reader: Reader,
  pair: PairRow,
  locale: string | null,
): Promise<string | null> {
  const words = WORDS[locale?.split('-', 1)[0] === 'en' ? 'en' : 'es'];
  const records = await Promise.all(pair.before.map(({ key }) => recordOf(reader, key)));
  return inOneText([
    pair.inKnownOrder ? undefined : words.order,
    pair.editionsWithoutDate > 0 ? words.undated : undefined,
    ...pair.before.flatMap(({ name, translations }, at) =>
      COUNTED.ORGANIZATION.map((what) =>
        reasonOfRecord(what, records[at]!, locale, inLocale(name, translations, locale) ?? name),
      ),
    ),
  ]);
}
