import type { FieldNode, GraphQLField } from 'graphql';
import { argumentOf } from './arguments.ts';
import { PAGE_SIZES, pageSizeOf } from './connections.ts';
import type { FieldCost } from './costs.ts';
import type { Limits } from './limits.ts';
import { refuseLength } from './refusals.ts';

/** A list that declares no maximum counts as this long, and no list counts as shorter. */
export const SHORTEST_LIST = 10;

/** A field with everything its size hangs on. */
export interface MeasuredField {
  definition: GraphQLField<unknown, unknown>;
  declared: FieldCost;
  nodes: FieldNode[];
  /** The field on whose answer this one is. */
  above?: MeasuredField;
}

/** Says how many items a list can have: as the arguments of an operation ask for, else as the field declares. */
export class ListLength {
  readonly #limits: Limits;
  readonly #variables: Record<string, unknown>;

  constructor(limits: Limits, variables: Record<string, unknown>) {
    this.#limits = limits;
    this.#variables = variables;
  }

  /** The most items of a list field. */
  of(field: MeasuredField): number {
    const { sizeArgument, sizeAbove, size = 0 } = field.declared;
    if (sizeArgument) return this.#keysOf(field, sizeArgument);
    if (sizeAbove) return this.#saidAbove(field, sizeAbove);
    const isPage = field.definition.args.some(({ name }) => name === 'first');
    return isPage ? this.ofPage(field) : Math.max(SHORTEST_LIST, size);
  }

  /** The items of one page; refuses a page that is too long. */
  ofPage(field: MeasuredField): number {
    const asked = PAGE_SIZES.flatMap((name) => this.#askedBy(name, field));
    return asked.length > 0 ? Math.max(...asked) : pageSizeOf(undefined, field.declared.size);
  }

  #askedBy(argument: string, { definition, nodes }: MeasuredField): number[] {
    const asked = argumentOf(definition, nodes[0]!, argument, this.#variables);
    if (asked === undefined || asked === null) return [];
    const size = pageSizeOf(asked);
    refuseLength(argument, `items on one page (${argument})`, size, this.#limits.pageSize);
    return [size];
  }

  #saidAbove({ above, declared }: MeasuredField, argument: string): number {
    const said = above && argumentOf(above.definition, above.nodes[0]!, argument, this.#variables);
    const unsaid = above?.definition.args.find(({ name }) => name === argument)?.defaultValue;
    return Math.max(SHORTEST_LIST, Number(said ?? unsaid ?? declared.size ?? 0));
  }

  #keysOf({ definition, nodes }: MeasuredField, argument: string): number {
    const keys = argumentOf(definition, nodes[0]!, argument, this.#variables);
    const count = Array.isArray(keys) ? keys.length : 1;
    if (argument === 'representations') {
      refuseLength(argument, argument, count, this.#limits.representations, 'Send them in several requests.');
    }
    return count;
  }
}
