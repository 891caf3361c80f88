import { findPhoneNumbersInText } from 'libphonenumber-js/min';
import { Refusal } from '../../errors.ts';
import { controlCharacters, hasLetterOrDigit, withoutInvisible } from '../../package/cells/characters.ts';
import type { Field, Place } from '../field.ts';

/** How many characters a name may have, and any other text. */
const [NAME, PROSE] = [300, 4_000];

type More = Pick<Field<string>, 'property'>;

/** A text of several lines, such as a biography. */
export const prose = (description: string, more: More = {}): Field<string> => ({
  type: () => String,
  description: `${description} At most ${PROSE} characters, without e-mail addresses and telephone numbers.`,
  read: (given: string, place) => readText(given, place, PROSE),
  ...more,
});

/** A text of one line. */
export const text = (description: string, more: More = {}): Field<string> => ({
  type: () => String,
  description: `${description} At most ${NAME} characters.`,
  read: (given: string, place) => readText(given, place, NAME),
  ...more,
});

/** What something is called: a text of one line with a letter or a digit. */
export const name = (description: string, more: More = {}): Field<string> => ({
  ...text(description, more),
  read: readName,
});

/** Reads the name of something. */
export function readName(given: string, place: Place): string {
  const read = readText(given, place, NAME);
  if (hasLetterOrDigit(read)) return read;
  throw invalid(place, 'text.no-name', `${where(place)} needs at least one letter or digit.`);
}

/** Trims a text, puts it into Unicode's form NFC, and refuses what no text of the network has. */
export function readText(given: string, place: Place, most = PROSE): string {
  const read = withoutInvisible(given.normalize('NFC').replaceAll(/\r\n?/g, '\n')).trim();
  if (read === '') throw invalid(place, 'text.empty', `${where(place)} is empty. Give null to clear it.`);
  if (read.length > most) {
    const message = `${where(place)} has ${read.length} characters; at most ${most} are kept.`;
    throw invalid(place, 'text.too-long', message);
  }
  const [control] = controlCharacters(read, { mayBreak: most > NAME });
  if (control)
    throw invalid(place, 'text.control-character', `${where(place)} has the character ${control}.`);
  refuseContacts(read, place);
  return read;
}

const EMAIL = /[^\s@<>()[\],;:]+@[^\s@<>()[\],;:]+\.\p{L}{2,}/u;

/** Mexico's code with the 1 that came before mobile numbers until 2019, and still does on many pages. */
const MOBILE = /(\+\s?52)[\s.-]*1(?=[\s.-]*\d)/g;

/** Nobody's e-mail address or telephone number is kept, wherever it was written. */
function refuseContacts(read: string, place: Place): void {
  if (EMAIL.test(read)) throw contact(place, 'an e-mail address');
  if (findPhoneNumbersInText(read.replaceAll(MOBILE, '$1'), 'MX').length > 0)
    throw contact(place, 'a telephone number');
}

const contact = (place: Place, what: string): Refusal =>
  invalid(
    place,
    'text.contact',
    `${where(place)} holds ${what}. The network keeps none: leave it out, and give the address of a page instead.`,
  );

/** Where a value stands, as messages call it. */
export const where = ({ path }: Pick<Place, 'path'>): string => `"${path.join('.')}"`;

/** A refusal of a value as it was given. */
export const invalid = ({ path }: Pick<Place, 'path'>, messageKey: string, message: string): Refusal =>
  new Refusal({ code: 'INVALID', path: [...path], messageKey, message });
