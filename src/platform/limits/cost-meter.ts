import {
  type GraphQLCompositeType,
  type GraphQLObjectType,
  getNamedType,
  getNullableType,
  isCompositeType,
  isEnumType,
  isListType,
  isUnionType,
  type OperationDefinitionNode,
} from 'graphql';
import { argumentOf } from './arguments.ts';
import { isConnection, TOTALS } from './connections.ts';
import type { CostTable, FieldCost } from './costs.ts';
import type { Expansion, FragmentExpander, Selected, Selections } from './fragment-expander.ts';
import type { Limits } from './limits.ts';
import { ListLength, type MeasuredField, SHORTEST_LIST } from './list-length.ts';
import {
  add,
  costOnly,
  LIGHT_VALUE,
  maximum,
  multiply,
  ONE_OBJECT,
  ONE_VALUE,
  type QuerySize,
  ZERO,
} from './query-size.ts';
import { refuseCost, refuseShape } from './refusals.ts';

const CONNECTION = costOnly(2);
const NOTHING_DECLARED: FieldCost = {};

/** Where in the operation a field is measured. */
interface Place {
  depth: number;
  /** Objects are free here: a field above has a fixed charge. */
  free: boolean;
  /** The field on whose answer this one is. */
  above?: Field;
}

type Field = MeasuredField & Place;

/** Measures one operation: each of its fields once, whatever the number of objects they come to. */
export class CostMeter {
  readonly #expander: FragmentExpander;
  readonly #limits: Limits;
  readonly #costs: CostTable;
  readonly #variables: Record<string, unknown>;
  readonly #lengths: ListLength;
  #sqlFields = 0;
  /** What is computed once for all parents of its field. */
  #onceForAll = 0;

  constructor(
    expander: FragmentExpander,
    limits: Limits,
    costs: CostTable,
    variables: Record<string, unknown>,
  ) {
    this.#expander = expander;
    this.#limits = limits;
    this.#costs = costs;
    this.#variables = variables;
    this.#lengths = new ListLength(limits, variables);
  }

  /** The size of an operation; refuses it when it passes a limit. */
  measure(root: GraphQLObjectType, operation: OperationDefinitionNode): QuerySize {
    const { shared } = this.#expander.expand(root, [operation]);
    const { rootFields, mutations, cost, nodes, values } = this.#limits;
    if (operation.operation === 'mutation') refuseShape('mutations', 'mutations', shared.size, mutations);
    refuseShape('rootFields', 'fields at its root', shared.size, rootFields);
    const counted = this.#selections(shared, (selected) =>
      this.#field(selected, { depth: 1, free: false }, true),
    );
    const size = add(counted, costOnly(this.#onceForAll));
    refuseCost('cost', 'points of cost', size.cost, cost);
    refuseCost('nodes', 'objects in its answer', size.nodes, nodes);
    refuseCost('values', 'values in its answer', size.values, values);
    return size;
  }

  #selections(selections: Selections, sizeOf: (selected: Selected) => QuerySize): QuerySize {
    return [...selections.values()].map(sizeOf).reduce(add, ZERO);
  }

  /** The size of the fields of one object: those of every type, and the largest of the sets that only some types have. */
  #children({ shared, byType }: Expansion, place: Place): QuerySize {
    const sizeOf = (selected: Selected) => this.#field(selected, place);
    const alternatives = [...byType.values()].map((selections) => this.#selections(selections, sizeOf));
    return add(this.#selections(shared, sizeOf), alternatives.reduce(maximum, ZERO));
  }

  #field({ parent, nodes }: Selected, place: Place, atRoot = false): QuerySize {
    refuseShape('depth', 'levels of depth', place.depth, this.#limits.depth, true);
    const name = nodes[0]!.name.value;
    if (name === '__typename') return ONE_VALUE;
    const definition = isUnionType(parent) ? undefined : parent.getFields()[name];
    if (!definition) return ZERO;
    const declared = this.#costs.get(`${parent.name}.${name}`) ?? NOTHING_DECLARED;
    const field: Field = {
      ...place,
      definition,
      declared,
      nodes,
      free: place.free || declared.fixed === true,
    };
    this.#onceForAll += (declared.onceForAll ?? 0) + this.#argumentCost(field);
    return add(costOnly(declared.cost ?? 0), this.#value(field, parent, atRoot));
  }

  /** What is computed for the values that its arguments have. */
  #argumentCost({ definition, nodes }: Field): number {
    const costs = definition.args.map(({ name, type }) => {
      const named = getNamedType(type);
      if (!isEnumType(named)) return 0;
      const value = argumentOf(definition, nodes[0]!, name, this.#variables);
      return this.#costs.get(`${named.name}.${value}`)?.onceForAll ?? 0;
    });
    return costs.reduce((sum, cost) => sum + cost, 0);
  }

  #value(field: Field, parent: GraphQLCompositeType, atRoot: boolean): QuerySize {
    const type = getNamedType(field.definition.type);
    const isList = isListType(getNullableType(field.definition.type));
    if (!isCompositeType(type)) {
      this.#countSql(field, isConnection(parent) && TOTALS.has(field.definition.name) ? 1 : 0);
      const value = field.free ? LIGHT_VALUE : ONE_VALUE;
      return isList ? multiply(SHORTEST_LIST, value) : value;
    }
    if (isConnection(type)) return this.#connection(field, type);
    const ownSql = isList
      ? !field.free
      : atRoot || (isConnection(parent) && TOTALS.has(field.definition.name));
    this.#countSql(field, ownSql ? 1 : 0);
    const item = this.#object(field, type);
    return isList ? multiply(this.#lengths.of(field), item) : item;
  }

  #object(field: Field, type: GraphQLCompositeType): QuerySize {
    const { nodes, depth, free, declared } = field;
    const children = this.#children(this.#expander.expand(type, nodes), {
      depth: depth + 1,
      free,
      above: field,
    });
    return free && !declared.sql ? children : add(ONE_OBJECT, children);
  }

  #connection(field: Field, type: GraphQLObjectType): QuerySize {
    this.#countSql(field, 1);
    const count = this.#lengths.ofPage(field);
    const place: Place = { depth: field.depth + 1, free: false };
    const { shared } = this.#expander.expand(type, field.nodes);
    const parts = this.#selections(shared, (selected) => {
      const name = selected.nodes[0]!.name.value;
      if (name !== 'edges' && name !== 'nodes')
        return name === 'pageInfo' ? ZERO : this.#field(selected, place);
      return multiply(count, add(ONE_OBJECT, this.#item(selected, type, place, name === 'edges')));
    });
    return add(CONNECTION, parts);
  }

  /** An item of a page: its edge and its node count as one object. */
  #item({ nodes }: Selected, connection: GraphQLObjectType, { depth }: Place, isEdge: boolean): QuerySize {
    refuseShape('depth', 'levels of depth', depth, this.#limits.depth, true);
    const field = connection.getFields()[nodes[0]!.name.value]!;
    const type = getNamedType(field.type) as GraphQLCompositeType;
    const place: Place = { depth: depth + 1, free: false };
    const expansion = this.#expander.expand(type, nodes);
    if (!isEdge) return this.#children(expansion, place);
    return this.#selections(expansion.shared, (selected) =>
      selected.nodes[0]!.name.value === 'node'
        ? this.#item(selected, type as GraphQLObjectType, place, false)
        : this.#field(selected, place),
    );
  }

  #countSql({ declared }: Field, usual: number) {
    this.#sqlFields += declared.sql ?? usual;
    refuseShape('sqlFields', 'fields that ask the database', this.#sqlFields, this.#limits.sqlFields, true);
  }
}
