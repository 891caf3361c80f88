import { type DocumentNode, print, stripIgnoredCharacters } from 'graphql';

const texts = new WeakMap<DocumentNode, string>();

/** A document as it is sent; each is printed once. */
export function textOf(document: DocumentNode): string {
  const known = texts.get(document);
  if (known !== undefined) return known;
  const text = stripIgnoredCharacters(print(document));
  texts.set(document, text);
  return text;
}
