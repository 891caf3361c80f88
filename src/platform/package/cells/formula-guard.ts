const RISKY = /^'*[=+\-@\t\r]/;
const HARMLESS = /^-(\d+(\.\d+)?)?$/;
const GUARDED = /^'(?='*[=+\-@\t\r])/;

/**
 * A cell that a spreadsheet would run as a formula gets an apostrophe in front, which spreadsheets take for "this is
 * text". Numbers are left alone.
 */
export const escapeFormula = (cell: string) => (RISKY.test(cell) && !HARMLESS.test(cell) ? `'${cell}` : cell);

/** Undoes `guard`. */
export const unescapeFormula = (cell: string) => cell.replace(GUARDED, '');
