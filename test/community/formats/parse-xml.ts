/** An element of XML: its attributes and text as they were meant, entities resolved. */
export interface Element {
  name: string;
  attributes: Record<string, string>;
  children: Element[];
  text: string;
}

const TOKEN = /<(\/?)([\w:.-]+)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>|([^<]+)/y;
const FORBIDDEN = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;

/** Reads the part of XML 1.0 that the writers use, and is strict about it: anything else is an error. */
export function parseXml(source: string): Element {
  const found = FORBIDDEN.exec(source);
  if (found) throw new Error(`XML cannot hold the character at ${found.index}.`);
  const [declaration] = /^<\?xml version="1\.0" encoding="UTF-8"\?>\n/.exec(source) ?? [];
  if (!declaration) throw new Error('There is no declaration.');
  const document: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [document];
  for (TOKEN.lastIndex = declaration.length; TOKEN.lastIndex < source.length; ) {
    const at = TOKEN.lastIndex;
    const match = TOKEN.exec(source);
    if (!match) throw new Error(`No XML at ${at}: ${source.slice(at, at + 50)}`);
    take(match, open);
  }
  if (open.length !== 1 || document.children.length !== 1)
    throw new Error('There must be one element, closed.');
  return document.children[0]!;
}

function take([, end, name, attributes, empty, text]: RegExpExecArray, open: Element[]): void {
  const inside = open.at(-1)!;
  if (text !== undefined) {
    inside.text += resolved(text);
  } else if (end) {
    if (open.pop()!.name !== name) throw new Error(`</${name}> ends <${inside.name}>.`);
  } else {
    const element = { name: name!, attributes: attributesOf(attributes!), children: [], text: '' };
    inside.children.push(element);
    if (!empty) open.push(element);
  }
}

function attributesOf(source: string): Record<string, string> {
  const pairs = [...source.matchAll(/([\w:.-]+)="([^"]*)"/g)].map(
    ([, name, value]) => [name!, value!] as const,
  );
  if (new Set(pairs.map(([name]) => name)).size < pairs.length)
    throw new Error(`An attribute twice: ${source}`);
  if (pairs.some(([, value]) => /[\t\n\r]/.test(value)))
    throw new Error('White space that a parser changes.');
  return Object.fromEntries(pairs.map(([name, value]) => [name, resolved(value)]));
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"' };

const resolved = (text: string): string =>
  text.replace(/&(?:#(\d+);|(\w+);|)/g, (all, code, name) => {
    const meant = code ? String.fromCodePoint(Number(code)) : ENTITIES[name];
    if (!meant || FORBIDDEN.test(meant)) throw new Error(`No such reference: ${all}`);
    return meant;
  });

/** The children of an element that have a name, through any number of names. */
export const within = (element: Element, ...names: string[]): Element[] =>
  names.reduce<Element[]>(
    (elements, name) => elements.flatMap(({ children }) => children.filter((child) => child.name === name)),
    [element],
  );

/** What XML makes of a text: what it cannot hold is U+FFFD. */
export const asXml = (text: string): string => text.replace(new RegExp(FORBIDDEN, 'gu'), '\uFFFD');
