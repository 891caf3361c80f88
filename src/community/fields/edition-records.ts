import { nodeId } from '../../platform/node-id.ts';
import type { Reader } from '../../platform/read/reader.ts';
import { recordOf } from '../../readings/completeness/edition-record.ts';
import { type Counted, inOneText, reasonOfRecord } from '../../readings/completeness/reasons.ts';
import { loadNames, nameInLocale } from '../display-names/display-names.ts';
import type { Channel } from '../graph/two-mode.ts';

/** What the record of an edition must have enough of before it is told who of it was missing. */
export const BOTH: readonly Counted[] = ['conveners', 'experts'];

const COUNTED_BY: Record<Channel, readonly Counted[]> = {
  ACTIVITY: ['experts'],
  CONVENING: ['conveners'],
  OUTCOME: BOTH, // no number of outcomes is published: a part in one belongs to those who were there
};

/** What must be recorded for a graph by some channels. */
export const countedBy = (channels: readonly Channel[]): Counted[] => [
  ...new Set(channels.flatMap((channel) => COUNTED_BY[channel])),
];

/** Whether enough of editions, by their keys, is recorded to tell who was missing from them. */
export async function areRecorded(
  reader: Reader,
  editions: readonly number[],
  counted: readonly Counted[] = BOTH,
): Promise<boolean> {
  const records = await Promise.all(editions.map((edition) => recordOf(reader, edition)));
  return records.every((record) => counted.every((what) => record[what].state === 'SUFFICIENT'));
}

/** Why it cannot be told who was missing from editions, in words; null where it can. */
export async function reasonsOf(
  reader: Reader,
  editions: readonly number[],
  counted: readonly Counted[],
  locale: string | null | undefined,
): Promise<string | null> {
  const [records, names] = await Promise.all([
    Promise.all(editions.map((edition) => recordOf(reader, edition))),
    loadNames(
      reader,
      editions.map((key) => ({ type: 'Edition', key })),
    ),
  ]);
  const nameOf = (edition: number) => {
    const name = names.get(nodeId('Edition', edition));
    return (name && nameInLocale(name, locale)) ?? undefined;
  };
  return inOneText(
    records.flatMap((record, at) =>
      counted.map((what) => reasonOfRecord(what, record, locale, nameOf(editions[at]!))),
    ),
  );
}
