import { type FieldNode, GraphQLError, type GraphQLField, getArgumentValues, print } from 'graphql';
import { type Sql, sql } from '../read/sql.ts';
import { type Filling, Gap, type Variables } from './template.ts';

/**
 * Thrown where the direct lane does not take an operation, which is answered the usual way then: whatever its variables are, or
 * with these alone.
 */
export class Refused extends Error {
  override name = 'Refused';
  readonly withTheseVariables: boolean;

  constructor({ withTheseVariables = false } = {}) {
    super();
    this.withTheseVariables = withTheseVariables;
  }
}

/** Takes a value that must be there for the direct lane. */
export function needed<Value>(value: Value | null | undefined): Value {
  if (value == null) throw new Refused();
  return value;
}

/** The arguments of a field as an operation gives them: the same for all requests, unless a variable is among them. */
export class Given<Value> {
  /** What it comes to in the request for which the operation is compiled. */
  readonly first: Value;
  readonly #isFixed: boolean;
  readonly #make: (variables: Variables) => Value;

  constructor(
    field: GraphQLField<unknown, unknown>,
    node: FieldNode,
    variables: Variables,
    make: (args: Record<string, unknown>) => Value,
  ) {
    this.#make = (given) => make(getArgumentValues(field, node, given));
    this.#isFixed = !node.arguments?.some(({ value }) => print(value).includes('$'));
    try {
      this.first = this.#make(variables);
    } catch (error) {
      if (!(error instanceof GraphQLError || error instanceof Refused)) throw error;
      throw new Refused({ withTheseVariables: !this.#isFixed });
    }
  }

  /** A piece of SQL that depends on the arguments. */
  piece(make: (value: Value) => Sql): Sql {
    if (this.#isFixed) return make(this.first);
    return sql`${new Gap((filling: Filling) => make(filling.made(this, this.#make)))}`;
  }
}
