import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  parse,
  TypeInfo,
  validate,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import type { Limiter } from '../../src/platform/limits/limiter.ts';
import type { Owners } from '../supergraph/owners.ts';

/** Of how many texts it is remembered what they ask; each is at most as long as a request. */
const MOST_TEXTS = 1_000;
const MOST_CHARACTERS = 4_000_000;

/** At most so many mistakes of a document are told. */
const MOST_ERRORS = 100;

/** A document that asks for more than our server answers; `refused` is why it is not executed. */
export interface Crossing {
  document: DocumentNode;
  refused?: readonly GraphQLError[];
}

/** Says of texts of queries whether our server answers them alone, or what else they are; each is looked at once. */
export class Queries {
  readonly #schema: GraphQLSchema;
  readonly #owners: Owners;
  readonly #limiter: Limiter;
  readonly #tokens: number;
  readonly #known = new LRUCache<string, Crossing | 'ours'>({
    max: MOST_TEXTS,
    maxSize: MOST_CHARACTERS,
    sizeCalculation: (_, text) => text.length + 1,
  });

  constructor(schema: GraphQLSchema, owners: Owners, limiter: Limiter, tokens: number) {
    this.#schema = schema;
    this.#owners = owners;
    this.#limiter = limiter;
    this.#tokens = tokens;
  }

  /** `ours` where our server answers all of it, or says what is wrong with it; else the document. */
  lookAt(text: string): Crossing | 'ours' {
    const known = this.#known.get(text) ?? this.#read(text);
    this.#known.set(text, known);
    return known;
  }

  #read(text: string): Crossing | 'ours' {
    const document = this.#parsed(text);
    if (!document || !this.#crosses(document)) return 'ours';
    try {
      this.#limiter.checkDocument(document);
    } catch (error) {
      return { document, refused: [error as GraphQLError] };
    }
    const errors = validate(this.#schema, document, undefined, { maxErrors: MOST_ERRORS });
    return errors.length > 0 ? { document, refused: errors.map(asInvalid) } : { document };
  }

  /** Nothing where it is no GraphQL, or too much: our server says so in its words. */
  #parsed(text: string): DocumentNode | undefined {
    try {
      return parse(text, { maxTokens: this.#tokens });
    } catch {
      return undefined;
    }
  }

  /** Whether it asks for a field or names a type that our server does not have, or what there is to ask for. */
  #crosses(document: DocumentNode): boolean {
    const typeInfo = new TypeInfo(this.#schema);
    let crosses = false;
    visit(
      document,
      visitWithTypeInfo(typeInfo, {
        Field: ({ name: { value: name } }) => {
          const [parent, field] = [typeInfo.getParentType(), typeInfo.getFieldDef()];
          if (name === '__schema' || name === '__type') crosses = true;
          if (parent && field && !name.startsWith('__') && !this.#owners.hasField(parent.name, name))
            crosses = true;
        },
        NamedType: ({ name: { value: name } }) => {
          if (this.#schema.getType(name) && !this.#isOurType(name)) crosses = true;
        },
      }),
    );
    return crosses;
  }

  #isOurType(name: string): boolean {
    return this.#owners.hasType(name) || BUILT_IN.has(name);
  }
}

const BUILT_IN = new Set(['Int', 'Float', 'String', 'Boolean', 'ID']);

const asInvalid = ({ message, nodes }: GraphQLError) =>
  new GraphQLError(message, { nodes: nodes ?? null, extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } });
