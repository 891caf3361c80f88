import { nodeId } from '../../platform/node-id.ts';
import type { Reader } from '../../platform/read/reader.ts';
import { type EditionRecord, recordOf } from '../../readings/completeness/edition-record.ts';
import { type Counted, inOneText, reasonOfRecord } from '../../readings/completeness/reasons.ts';
import { loadNames, nameInLocale } from '../display-names/display-names.ts';
import type { ActorKind, Channel } from '../graph/two-mode.ts';
import { joinList } from '../narrative/join-list.ts';
import { languageOf } from '../narrative/language.ts';

/** What the record of an edition must have enough of before it is told who of it was missing. */
export const BOTH: readonly Counted[] = ['conveners', 'experts'];

const COUNTED_BY: Record<Channel, readonly Counted[]> = {
  ACTIVITY: ['experts'],
  CONVENING: ['conveners'],
  OUTCOME: BOTH, // no number of outcomes is published: a part in one belongs to those who were there
};

/** What must be recorded of editions for a graph of their organizations or experts, by its channels. */
export const countedBy = (kind: ActorKind, channels: readonly Channel[]): Counted[] =>
  kind === 'EXPERT' ? ['experts'] : [...new Set(channels.flatMap((channel) => COUNTED_BY[channel]))];

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
    return (name && nameInLocale(name, locale)) ?? '';
  };
  const named = records.map((record, at) => ({ record, name: nameOf(editions[at]!) }));
  return inOneText(counted.flatMap((what) => reasonsBy(what, named, locale)));
}

interface NamedRecord {
  record: EditionRecord;
  name: string;
}

/** A sentence for each edition that is recorded in part, and one for all of which nothing was published. */
function reasonsBy(what: Counted, named: readonly NamedRecord[], locale: string | null | undefined) {
  const isUnknown = ({ record }: NamedRecord) => record[what].state === 'UNKNOWN';
  const unknown = named.filter(isUnknown);
  const names = joinList(
    languageOf(locale),
    unknown.map(({ name }) => name),
  );
  return [
    ...named
      .filter((each) => !isUnknown(each))
      .map(({ record, name }) => reasonOfRecord(what, record, locale, name)),
    unknown[0] && reasonOfRecord(what, unknown[0].record, locale, names),
  ];
}
