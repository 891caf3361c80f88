import type { DocumentNode } from 'graphql';

/** One document with its variables. */
export interface Question {
  document: DocumentNode;
  variables: Record<string, unknown>;
}
