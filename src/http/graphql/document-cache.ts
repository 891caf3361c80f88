import type { DocumentStore } from '@apollo/server';
import type { DocumentNode } from 'graphql';
import { LRUCache } from 'lru-cache';

/** Characters of document text whose trees are kept; a tree takes about 200 times its text, so 50 MB at most. */
const MAX_CHARACTERS = 250_000;

/** Keeps what was made of documents, up to a total length of their texts. */
export class DocumentCache<Value extends object> {
  readonly #values = new LRUCache<string, Value>({ maxSize: MAX_CHARACTERS });

  get(key: string): Value | undefined {
    return this.#values.get(key);
  }

  set(key: string, document: DocumentNode, value: Value) {
    this.#values.set(key, value, { size: 1 + (document.loc?.end ?? 0) });
  }
}

/** Keeps parsed and validated documents, so that one that comes again is neither parsed nor validated again. */
export function createDocumentCache(): DocumentStore {
  const documents = new DocumentCache<DocumentNode>();
  return {
    get: async (key) => documents.get(key),
    set: async (key, document) => documents.set(key, document, document),
    delete: async () => false,
  };
}
