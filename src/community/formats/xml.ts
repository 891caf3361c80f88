import { type CellValue, textOf } from './columns.ts';

/** Characters that XML 1.0 cannot hold, not even escaped (section 2.2, Char); lone surrogates are among them. */
const FORBIDDEN = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** XML's special characters, and the white space that a parser would change in attributes or at line ends. */
const SPECIAL = /[&<>"\t\n\r]/g;

/** A quick test whether there is anything to replace: in nearly all texts there is not. */
const SUSPECT = /[^ -\uD7FF\uE000-\uFFFD]|[&<>"]/;

const REFERENCES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** The first line of a file. */
export const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** A text, escaped for an element or an attribute; characters that XML cannot hold become U+FFFD. */
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

/** An element around content that is XML already. */
export const element = (
  name: string,
  attributes: Readonly<Record<string, CellValue>>,
  content: string = '',
): string =>
  content === '' ? `${tag(name, attributes)}/>` : `${tag(name, attributes)}>${content}</${name}>`;
