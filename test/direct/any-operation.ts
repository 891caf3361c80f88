import fc, { type GeneratorValue } from 'fast-check';
import {
  type GraphQLAbstractType,
  GraphQLBoolean,
  type GraphQLField,
  type GraphQLInputType,
  GraphQLNonNull,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql';

/** An operation and what it is asked with, once and again. */
export interface AskedOperation {
  query: string;
  variables: readonly Record<string, unknown>[];
}

/** Values for arguments by their names, and by their types; slugs and ids of things that are there and that are not. */
export interface Pool {
  byName: Record<string, readonly unknown[]>;
  byType: Record<string, readonly unknown[]>;
  /** Whether a field, as `Type.field`, is to be asked for but seldom. */
  isSeldom: (place: string) => boolean;
}

const [MOST_FIELDS, DEEPEST] = [4, 5];

const CONDITION = new GraphQLNonNull(GraphQLBoolean);

/**
 * Generates operations over a schema: with fragments, aliases, directives, merged fields, and arguments of all kinds, in which variables
 * stand for all or a part, with defaults and without, given and left out.
 */
export const anyOperation = (schema: GraphQLSchema, pool: Pool): fc.Arbitrary<AskedOperation> =>
  fc.gen().map((g) => new OperationWriter(schema, pool, g).written());

class OperationWriter {
  readonly #schema: GraphQLSchema;
  readonly #pool: Pool;
  readonly #g: GeneratorValue;
  readonly #declared: string[] = [];
  readonly #variables: Record<string, unknown>[] = [{}, {}];
  readonly #fragments: string[] = [];
  #aliases = 0;

  constructor(schema: GraphQLSchema, pool: Pool, g: GeneratorValue) {
    this.#schema = schema;
    this.#pool = pool;
    this.#g = g;
  }

  written(): AskedOperation {
    const selection = this.#selection(this.#schema.getQueryType()!, 0);
    const declared = this.#declared.length > 0 ? `(${this.#declared.join(', ')})` : '';
    return {
      query: [`query Any${declared} ${selection}`, ...this.#fragments].join('\n'),
      variables: this.#variables,
    };
  }

  #chance = (of: number): boolean => this.#g(fc.nat, { max: of - 1 }) === 0;

  #pick = <T>(from: readonly T[]): T => from[this.#g(fc.nat, { max: from.length - 1 })]!;

  #selection(type: GraphQLObjectType | GraphQLAbstractType, depth: number): string {
    if (isAbstractType(type)) {
      const one = this.#pick(this.#schema.getPossibleTypes(type));
      return `{ __typename ... on ${one.name} ${this.#selection(one, depth)} }`;
    }
    const fields = Object.values(type.getFields()).filter((field) => this.#isWanted(type, field, depth));
    if (fields.length === 0) return '{ __typename }';
    const count = 1 + this.#g(fc.nat, { max: (depth === 0 ? 2 : MOST_FIELDS) - 1 });
    const parts = Array.from({ length: count }, () => this.#part(type, this.#pick(fields), depth));
    if (this.#chance(6)) parts.push('__typename');
    return `{ ${parts.join(' ')} }`;
  }

  #isWanted(type: GraphQLObjectType, field: GraphQLField<unknown, unknown>, depth: number): boolean {
    const answer = getNamedType(field.type);
    if (this.#pool.isSeldom(`${type.name}.${field.name}`) && !this.#chance(40)) return false;
    if (
      field.args.some(
        (arg) => isNonNullType(arg.type) && this.#valueOf(field.name, arg.name, arg.type) === undefined,
      )
    )
      return false;
    return isCompositeType(answer) ? depth < DEEPEST : true;
  }

  /** A field, perhaps within a fragment, perhaps twice with different fields of its own. */
  #part(type: GraphQLObjectType, field: GraphQLField<unknown, unknown>, depth: number): string {
    const head = this.#head(field);
    const answer = getNamedType(field.type);
    const written = () => (isCompositeType(answer) ? `${head} ${this.#selection(answer, depth + 1)}` : head);
    const nodes = this.#chance(8) ? `${written()} ${written()}` : written();
    if (this.#chance(8)) return `... on ${type.name}${this.#directives(4)} { ${nodes} }`;
    if (this.#chance(12)) return `...${this.#directives(4)} { ${nodes} }`;
    if (!this.#chance(10)) return nodes;
    const name = `F${this.#fragments.length}`;
    this.#fragments.push(`fragment ${name} on ${type.name} { ${nodes} }`);
    const spread = () => `...${name}${this.#directives(4)}`;
    return this.#chance(4) ? `${spread()} ${spread()}` : spread();
  }

  /** A field with arguments has a name of its own to answer under, so that no two conflict. */
  #head(field: GraphQLField<unknown, unknown>): string {
    const args = field.args.flatMap(({ name, type }) => {
      if (!isNonNullType(type) && !this.#chance(3)) return [];
      const value = this.#valueOf(field.name, name, type);
      if (value === undefined) return [];
      return [`${name}: ${this.#given(type, value, 2, () => this.#valueOf(field.name, name, type))}`];
    });
    const named = args.length === 0 && this.#chance(3) ? field.name : `a${this.#aliases++}: ${field.name}`;
    return `${named}${args.length > 0 ? `(${args.join(', ')})` : ''}${this.#directives(12)}`;
  }

  #directives(one: number): string {
    if (!this.#chance(one)) return '';
    const names = this.#pick([['include'], ['skip'], ['skip', 'include']]);
    const condition = () => this.#given(CONDITION, !this.#chance(3), 2, () => this.#chance(2));
    return names.map((name) => ` @${name}(if: ${condition()})`).join('');
  }

  /** A value: as a variable one time of so many, else as it is written, with variables for parts of it. */
  #given(type: GraphQLInputType, value: unknown, one: number, another: () => unknown): string {
    if (this.#chance(one)) return this.#declare(type, [value, another()]);
    const inner = getNullableType(type);
    const part = (of: GraphQLInputType, each: unknown) => this.#given(of, each, 6, () => each);
    if (value !== null && isListType(inner))
      return `[${(value as unknown[]).map((each) => part(inner.ofType, each)).join(', ')}]`;
    if (value === null || !isInputObjectType(inner)) return literal(value, type);
    const fields = Object.entries(value as object).map(
      ([name, each]) => `${name}: ${part(inner.getFields()[name]!.type, each)}`,
    );
    return `{ ${fields.join(', ')} }`;
  }

  /** Declares a variable with its values; it may have a default, and be left out. */
  #declare(type: GraphQLInputType, values: unknown[]): string {
    const name = `v${this.#declared.length}`;
    const hasDefault = this.#chance(4);
    this.#declared.push(`$${name}: ${type}${hasDefault ? ` = ${literal(values[0], type)}` : ''}`);
    for (const [at, variables] of this.#variables.entries()) {
      const isLeftOut = (hasDefault || !isNonNullType(type)) && this.#chance(5);
      if (!isLeftOut && values[at] !== undefined) variables[name] = values[at];
    }
    return `$${name}`;
  }

  #valueOf(field: string, name: string, type: GraphQLInputType): unknown {
    const pool = this.#pool.byName[`${field}.${name}`] ?? this.#pool.byName[name];
    if (!isNonNullType(type) && this.#chance(10)) return null;
    const inner = getNullableType(type);
    if (isListType(inner)) {
      const one = this.#valueOf(field, name, inner.ofType);
      return one == null
        ? undefined
        : [
            one,
            ...(this.#chance(2)
              ? [this.#valueOf(field, name, inner.ofType)].filter((value) => value != null)
              : []),
          ];
    }
    if (pool) return this.#pick(pool);
    if (isEnumType(inner)) return this.#pick(inner.getValues()).name;
    if (isInputObjectType(inner)) return this.#filter(inner.getFields());
    const values = this.#pool.byType[String(inner)];
    return values && this.#pick(values);
  }

  #filter(fields: Record<string, { name: string; type: GraphQLInputType }>): Record<string, unknown> {
    const names = Object.keys(fields).filter((name) => name !== 'and');
    const required = names.filter((name) => isNonNullType(fields[name]!.type));
    const given = [...new Set([...required, this.#pick(names), this.#pick(names)])];
    const entries = given.map((name) => [name, this.#valueOf('filter', name, fields[name]!.type)]);
    return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
  }
}

/** A value as GraphQL writes it. */
function literal(value: unknown, type: GraphQLInputType): string {
  if (value === null) return 'null';
  const inner = getNullableType(type);
  if (isListType(inner))
    return `[${(value as unknown[]).map((each) => literal(each, inner.ofType)).join(', ')}]`;
  if (isInputObjectType(inner)) {
    const fields = inner.getFields();
    const parts = Object.entries(value as object).map(
      ([name, each]) => `${name}: ${literal(each, fields[name]!.type)}`,
    );
    return `{ ${parts.join(', ')} }`;
  }
  return isEnumType(inner) ? String(value) : JSON.stringify(value);
}
