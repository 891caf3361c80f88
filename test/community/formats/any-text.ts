import { array, constantFrom, integer, oneof, string } from 'fast-check';

const awkward = [
  ...[
    '',
    ' ',
    '\0',
    '\u001B[31m',
    '\u0085',
    '\u2028',
    '\uFFFE',
    '\uFFFF',
    '\uFEFF',
    '\uD800',
    '\uDFFF',
    '😀',
  ],
  ...[
    '"',
    "'",
    '\\',
    '\n',
    '\r',
    '\r\n',
    '\t',
    ',',
    ';',
    '<',
    '&',
    ']]>',
    '<!--',
    '&amp;',
    '&#0;',
    '%',
    '*',
    '#',
  ],
  ...['=1+1', '+1', '-x', '-5', '@x', "'=1", "''", '１＋１', 'Ñandú'],
];

const codeUnits = array(integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units));

/** Any text that JavaScript can hold, and more often what formats trip over. */
export const anyText = oneof(
  codeUnits,
  string({ unit: 'grapheme' }),
  array(constantFrom(...awkward), { maxLength: 5 }).map((parts) => parts.join('')),
);

/** What a text is once it was UTF-8. */
export const asUtf8 = (text: string): string => Buffer.from(text, 'utf8').toString('utf8');
