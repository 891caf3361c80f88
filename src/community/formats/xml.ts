import { type CellValue, textOf } from './columns.ts';

/** What XML 1.0 has no way to say, not even escaped (section 2.2, Char); lone surrogates are among it. */
const FORBIDDEN = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** Beside the marks of XML the white space that a parser would change in attributes or at line ends. */
const SPECIAL = /[&<>"\t\n\r]/g;

/** Finds out at once that there is nothing to replace, as in nearly all texts. */
const SUSPECT = /[^ -\uD7FF\uE000-\uFFFD]|[&<>"]/;

const REFERENCES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** The first line of a file. */
export const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** A text as it can stand in an element or attribute; characters that XML cannot hold become U+FFFD. */
export const escaped = (text: string): string =>
  SUSPECT.test(text)
    ? text
        .replace(FORBIDDEN, '\uFFFD')
        .replace(SPECIAL, (found) => REFERENCES[found] ?? `&#${found.charCodeAt(0)};`)
    : text;

/** The start of a tag with its attributes, without those that are null. */
const tag = (name: string, attributes: Readonly<Record<string, CellValue>>): string =>
  Object.entries(attributes).reduce(
    (text, [key, value]) => (value === null ? text : `${text} ${key}="${escaped(textOf(value))}"`),
    `<${name}`,
  );

/** A start tag, whose end is written later. */
export const opening = (name: string, attributes: Readonly<Record<string, CellValue>>): string =>
  `${tag(name, attributes)}>`;

/** An element around what is XML already. */
export const element = (
  name: string,
  attributes: Readonly<Record<string, CellValue>>,
  content: string = '',
): string =>
  content === '' ? `${tag(name, attributes)}/>` : `${tag(name, attributes)}>${content}</${name}>`;
