import { groupByParent, parentOf } from '../../platform/read/group-by-parent.ts';
import type { Reader } from '../../platform/read/reader.ts';
import { type EditionRecord, recordOf } from '../completeness/edition-record.ts';
import {
  inOneText,
  type Known,
  reasonOfKnown,
  reasonOfNoOthers,
  reasonOfRecord,
} from '../completeness/reasons.ts';
import { gapsOf } from './gaps.ts';
import { type StateRow, statesOf, statesWithout } from './states.ts';

type Row = Record<string, unknown>;

const LOADER = {};

const parsed = (row: Row): Row => ({
  ...row,
  translations: row.translations ? JSON.parse(row.translations as string) : null,
});

/** The gaps of an edition; null where there is nothing that it can be compared by. */
export async function readGaps(reader: Reader, edition: unknown): Promise<Row[] | null> {
  const load = async (keys: readonly unknown[]) =>
    groupByParent((await reader.run(gapsOf(keys))).map(parsed), parentOf, keys);
  const rows = await reader.batch<Row[]>(LOADER, 'gaps', load, edition);
  return rows.length === 0 ? null : rows.filter(({ key }) => key !== null);
}

/** The states from which no convener of an edition is recorded. */
export function readStatesNotRecorded(reader: Reader, edition: unknown): Promise<string[]> {
  const load = async (keys: readonly unknown[]) =>
    groupByParent(await reader.run(statesOf(keys)), parentOf, keys).map((rows) =>
      statesWithout(rows as unknown as StateRow[]),
    );
  return reader.batch(LOADER, 'states', load, edition);
}

/** Whether enough is known of the states of conveners to tell which are missing. */
export const canTellStates = (record: EditionRecord): boolean =>
  record.conveners.state === 'SUFFICIENT' && reasonOfKnown('state', record, null) === undefined;

const KNOWN: readonly Known[] = ['state', 'sector', 'scope'];

/** Why a part of the coverage of an edition is null, in words; null where none is. */
export async function unknownBecause(
  reader: Reader,
  edition: unknown,
  locale: string | null,
): Promise<string | null> {
  const [record, gaps] = await Promise.all([recordOf(reader, edition), readGaps(reader, edition)]);
  const ofConveners = reasonOfRecord('conveners', record, locale);
  const ofKnown = KNOWN.map((known) => reasonOfKnown(known, record, locale));
  const isComparable = ofKnown.includes(undefined);
  return inOneText([
    ...(ofConveners ? [ofConveners] : ofKnown),
    !ofConveners && isComparable && gaps === null ? reasonOfNoOthers(locale) : undefined,
    reasonOfRecord('experts', record, locale),
  ]);
}
