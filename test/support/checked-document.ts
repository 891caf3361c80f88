import { type DocumentNode, GraphQLError, type GraphQLSchema, parse, validate } from 'graphql';
import { LRUCache } from 'lru-cache';

/** A document that may be asked, or else why not. */
type Checked =
  | { document: DocumentNode; errors?: never }
  | { document?: never; errors: readonly GraphQLError[] };

/** How many documents are kept for a graph: a test asks the same one again with other variables. */
const MOST_KEPT = 100;

const kept = new WeakMap<GraphQLSchema, LRUCache<string, Checked>>();

/** What a text asks, parsed and validated once for a graph: that is a ninth of the CPU of a question. */
export function checkedDocument(source: string, schema: GraphQLSchema): Checked {
  const known = kept.get(schema) ?? new LRUCache({ max: MOST_KEPT });
  kept.set(schema, known);
  const found = known.get(source) ?? check(source, schema);
  known.set(source, found);
  return found;
}

function check(source: string, schema: GraphQLSchema): Checked {
  try {
    const document = parse(source);
    const errors = validate(schema, document);
    return errors.length > 0 ? { errors } : { document };
  } catch (error) {
    if (error instanceof GraphQLError) return { errors: [error] };
    throw error;
  }
}
