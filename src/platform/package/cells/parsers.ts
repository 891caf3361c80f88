import { canonicalZone } from './canonical-zone.ts';
import { CellError, type CellParser } from './cell.ts';
import { hasLetter, hasLetterOrDigit } from './characters.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Names and titles stand in indexes, which hold no longer ones. */
const NAME = 500;
const PROSE = 10_000;

const upTo = (limit: number): CellParser => {
  return (text) =>
    text.length <= limit
      ? text
      : new CellError(`it has ${text.length} characters; at most ${limit} are kept`);
};

export const text = upTo(NAME);
export const prose = upTo(PROSE);
export const id = upTo(200);

/** What something is called; editions may be called by a number. */
export const name: CellParser = (cell) =>
  hasLetterOrDigit(cell) ? text(cell) : new CellError('expected a name with at least one letter or digit');

export const personName: CellParser = (cell) =>
  hasLetter(cell) ? text(cell) : new CellError('expected the name of a person, with at least one letter');

/** An address that a reader of the network can open; one without a scheme, such as `datacon.mx`, is taken as https. */
export const url: CellParser = (text) => {
  const address = hasScheme(text) || !isHost(text) ? text : `https://${text.replace(/^\/\//, '')}`;
  const fit =
    /^https?:\/\//i.test(address) && URL.canParse(address) && address.length <= 2_000 && !/\s/.test(text);
  return fit ? address : new CellError('expected a web address such as https://datacon.mx/');
};

/** A port follows a host, whose name has a dot; schemes in use have none. */
const hasScheme = (text: string) => /^[a-z][a-z\d+-]*:/i.test(text);

/** Whether a text begins with the name of a host, and is no e-mail address. */
const isHost = (text: string) =>
  /^(\/\/)?([\p{L}\p{N}_-]+\.)+(?!\p{N})[\p{L}\p{N}-]{2,}(?=(:\d+)?([/?#]|$))/u.test(text);

/** A whole number, not below the given one. */
export const wholeNumber =
  (least: number, most = 2_147_483_647): CellParser =>
  (text) => {
    const value = /^\d{1,10}$/.test(text) ? Number(text) : Number.NaN;
    return value >= least && value <= most
      ? String(value)
      : new CellError(`expected a whole number from ${least} to ${most}`);
  };

/** Degrees with a decimal point, or with the comma that spreadsheets in Spanish write: no degrees are thousands. */
export const degrees =
  (most: number): CellParser =>
  (text) => {
    const value = /^-?\d{1,3}([.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : Number.NaN;
    return Math.abs(value) <= most
      ? String(value)
      : new CellError(`expected degrees from -${most} to ${most} with a decimal point, such as 19.4326`);
  };

/** A word of a closed list; any other is refused, naming the list. */
export const word =
  (vocabulary: Vocabulary): CellParser =>
  (text) =>
    vocabulary.find(text) ?? new CellError(`expected one of ${vocabulary.words.join(', ')}`);

const languages: Record<string, string> = { español: 'es', spanish: 'es', inglés: 'en', english: 'en' };

/** A language as BCP 47 names it, or its name in Spanish or English for these two. */
export const language: CellParser = (text) => {
  try {
    const [tag] = Intl.getCanonicalLocales(languages[text.toLowerCase()] ?? text);
    return tag ?? new CellError('expected a language');
  } catch {
    return new CellError('expected a language tag such as es, en or es-MX');
  }
};

/** A time zone by its place, such as America/Mexico_City; another name of it is read as that. */
export const timeZone: CellParser = (text) => {
  const zone = /^[A-Za-z]/.test(text) ? canonicalZone(text) : null;
  return zone ?? new CellError('expected the name of a time zone, such as America/Mexico_City');
};
