import {
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getIntrospectionQuery,
  getNamedType,
  getNullableType,
  isCompositeType,
  isListType,
  isUnionType,
  type OperationDefinitionNode,
  parse,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
} from 'graphql';
import { FragmentExpander, type Selected, type Selections } from './fragment-expander.ts';
import { introspectionLengths } from './introspection-lengths.ts';
import type { Limits } from './limits.ts';
import { refuseCost, refuseShape } from './refusals.ts';

const META = new Map([SchemaMetaFieldDef, TypeMetaFieldDef].map((field) => [field.name, field]));
/** How many times as long as the introspection query of the usual tools one may be. */
const LEEWAY = 1.5;

/**
 * Bounds introspection apart from data: it nests deeply by nature, costs no SQL, and is answered in one go
 * while everybody else waits. It may be as large as the query every tool sends, and half as large again.
 */
export class IntrospectionMeter {
  readonly #lengths: Map<string, number>;
  readonly #allowed: number;
  readonly #limits: Limits;

  constructor(schema: GraphQLSchema, limits: Limits) {
    this.#limits = limits;
    this.#lengths = introspectionLengths(schema);
    this.#allowed = LEEWAY * this.#standard(schema);
  }

  /** Refuses an operation whose introspection is too large. */
  check(root: GraphQLObjectType, operation: OperationDefinitionNode, expander: FragmentExpander) {
    const roots = rootsOf(expander.expand(root, [operation]).shared);
    const { introspectionRoots } = this.#limits;
    refuseShape(
      'introspectionRoots',
      'fields of introspection at its root',
      roots.length,
      introspectionRoots,
    );
    if (roots.length === 0) return;
    refuseCost('introspection', 'values of introspection', this.#sizeOf(roots, expander), this.#allowed);
  }

  #standard(schema: GraphQLSchema): number {
    const document = parse(getIntrospectionQuery(EVERYTHING));
    const definitions = document.definitions.filter((definition) => definition.kind === 'FragmentDefinition');
    const fragments = new Map(definitions.map((definition) => [definition.name.value, definition]));
    const operation = document.definitions[0] as OperationDefinitionNode;
    const expander = new FragmentExpander(schema, fragments, {}, this.#limits.fields);
    return this.#sizeOf(rootsOf(expander.expand(schema.getQueryType()!, [operation]).shared), expander);
  }

  #sizeOf(selections: Iterable<Selected>, expander: FragmentExpander): number {
    let size = 0;
    for (const { parent, nodes } of selections) {
      const name = nodes[0]!.name.value;
      const field = META.get(name) ?? fieldsOf(parent)[name];
      size += field ? this.#fieldSize(field, parent, nodes, expander) : 1;
    }
    return size;
  }

  #fieldSize(
    field: GraphQLField<unknown, unknown>,
    parent: GraphQLCompositeType,
    nodes: Selected['nodes'],
    expander: FragmentExpander,
  ): number {
    const type = getNamedType(field.type);
    if (!isCompositeType(type)) return 1;
    const { shared } = expander.expand(type, nodes);
    const isList = isListType(getNullableType(field.type));
    const length = isList ? (this.#lengths.get(`${parent.name}.${field.name}`) ?? 1) : 1;
    return 1 + length * this.#sizeOf(shared.values(), expander);
  }
}

const EVERYTHING = {
  descriptions: true,
  specifiedByUrl: true,
  directiveIsRepeatable: true,
  schemaDescription: true,
  inputValueDeprecation: true,
  oneOf: true,
};

const rootsOf = (selections: Selections): Selected[] =>
  [...selections.values()].filter(({ nodes }) => META.has(nodes[0]!.name.value));

const fieldsOf = (type: GraphQLCompositeType): Record<string, GraphQLField<unknown, unknown>> =>
  isUnionType(type) ? {} : type.getFields();
