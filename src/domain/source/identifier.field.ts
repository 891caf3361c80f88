import type { Field, Place } from '../../platform/acts/field.ts';
import { invalid, readText } from '../../platform/acts/fields/text.ts';
import { url } from '../../platform/acts/fields/values.ts';
import type { CellParser } from '../../platform/package/cells/cell.ts';
import { orcid, ror, wikidata } from '../../platform/package/cells/identifiers.ts';
import { IdentifierRef, identifierParts } from './identifier.ts';

/** An identifier as it is stored. */
export type StoredIdentifier = ReturnType<typeof identifierParts>;

/** The schemes whose identifiers are checked. */
const PARSERS: { [Scheme in IdentifierRef['scheme']]?: CellParser } = {
  ORCID: orcid,
  ROR: ror,
  WIKIDATA: wikidata,
};

/** How many characters an identifier may have. */
const LONGEST = 300;

/** A name under which others know a node, in its normal form. */
export const identifier = (description: string): Field<StoredIdentifier> => ({
  type: () => IdentifierRef,
  description,
  read: async (given: IdentifierRef, place) => {
    const at = { ...place, path: [...place.path, 'value'] };
    return identifierParts({ scheme: given.scheme, value: await readValue(given, at) });
  },
});

async function readValue({ scheme, value }: IdentifierRef, place: Place): Promise<string> {
  if (scheme === 'URL') return readAddress(value, place);
  const parse = PARSERS[scheme];
  if (!parse) return scheme === 'EXTERNAL' ? readExternal(value, place) : readText(value, place, LONGEST);
  const read = parse(value.trim());
  if (typeof read === 'string') return read;
  throw invalid(place, 'identifier.unfit', `This is none by ${scheme}: ${read.message}.`);
}

async function readAddress(value: string, place: Place): Promise<string> {
  if (!/^https?:\/\/[^\s/]+/.test(value))
    throw invalid(place, 'identifier.unfit', 'Give an address that begins with "https://".');
  return (await url('').read(value as never, place)) as string;
}

function readExternal(value: string, place: Place): string {
  const read = readText(value, place, LONGEST);
  if (/^[^/]+\/.+$/.test(read)) return read;
  throw invalid(place, 'identifier.unfit', 'Give the publisher and its id for it, as "publisher/id".');
}
