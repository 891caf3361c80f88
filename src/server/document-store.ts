import type { DocumentStore } from '@apollo/server';
import type { DocumentNode } from 'graphql';
import { LRUCache } from 'lru-cache';

/** Characters of document text that are kept parsed: a parsed document takes about 200 times its text. */
const MAX_TEXT = 400_000;

/** Keeps parsed and validated documents, so that one that comes again is neither parsed nor validated again. */
export function createDocumentStore(): DocumentStore {
  const documents = new LRUCache<string, DocumentNode>({
    maxSize: MAX_TEXT,
    sizeCalculation: (document) => 1 + (document.loc?.end ?? 0),
  });
  return {
    get: async (key) => documents.get(key),
    set: async (key, document) => void documents.set(key, document),
    delete: async (key) => documents.delete(key),
  };
}
