import { CellError, type CellParser } from './cell.ts';

/** An ORCID iD, bare or as its address, with its check digit (ISO 7064 MOD 11-2). */
export const orcid: CellParser = (text) => {
  const bare = text.replace(/^(https?:\/\/)?(www\.)?orcid\.org\//i, '').toUpperCase();
  const digits = bare.replaceAll('-', '');
  const fit =
    /^\d{4}-?\d{4}-?\d{4}-?\d{3}[\dX]$/.test(bare) && checkDigit(digits.slice(0, -1)) === digits.at(-1);
  return fit
    ? digits.replace(/(.{4})(?=.)/g, '$1-')
    : new CellError('expected an ORCID iD such as 0000-0002-1825-0097, whose last digit is its check digit');
};

/** A ROR id, bare or as its address. */
export const ror: CellParser = (text) => {
  const bare = text.replace(/^(https?:\/\/)?(www\.)?ror\.org\//i, '').toLowerCase();
  return /^0[a-hj-km-np-tv-z0-9]{6}\d{2}$/.test(bare)
    ? bare
    : new CellError('expected a ROR id such as https://ror.org/01tmp8f25');
};

/** A Wikidata item, bare or as its address. */
export const wikidata: CellParser = (text) => {
  const bare = text.replace(/^(https?:\/\/)?(www\.)?wikidata\.org\/(wiki|entity)\//i, '').toUpperCase();
  return /^Q[1-9]\d*$/.test(bare) ? bare : new CellError('expected a Wikidata item such as Q6034780');
};

function checkDigit(digits: string): string {
  const total = [...digits].reduce((sum, digit) => (sum + Number(digit)) * 2, 0);
  const result = (12 - (total % 11)) % 11;
  return result === 10 ? 'X' : String(result);
}
