import {
  buildASTSchema,
  type DefinitionNode,
  type DirectiveNode,
  extendSchema,
  type GraphQLSchema,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
} from 'graphql';
import { FederationNames } from '../../src/federation/composition/federation-names.ts';

/** A partner's graph as it answers, and by what each of its types can be referred to. */
export interface PartnerSchema {
  schema: GraphQLSchema;
  /** The fields that are a key by themselves, by type. */
  keys: ReadonlyMap<string, readonly string[]>;
  /** The types of which our server says whether they may be shown. */
  ours: ReadonlySet<string>;
}

/** Reads a partner's SDL. `isOurs` says of which things our server knows too. */
export function partnerSchemaOf(sdl: string, isOurs: (type: string) => boolean): PartnerSchema {
  const document = parse(sdl);
  const names = new FederationNames(document);
  const merged = mergedByName(document.definitions.flatMap(ownDefinition));
  const keysIn = ({ directives = [] }: ObjectTypeDefinitionNode) =>
    directives.filter(({ name }) => names.meaningOf(name.value) === 'key');
  const objects = merged.filter(isObject);
  const keys = new Map(objects.map((type) => [type.name.value, keysIn(type).map(fieldsOf).filter(isPlain)]));
  const entities = objects.filter((type) => keysIn(type).length > 0);
  const schema = buildASTSchema({ kind: Kind.DOCUMENT, definitions: merged }, { assumeValidSDL: true });
  return {
    schema: withEntities(
      schema,
      entities.map(({ name }) => name.value),
    ),
    keys,
    ours: new Set([...keys.keys()].filter(isOurs)),
  };
}

const isObject = (node: DefinitionNode): node is ObjectTypeDefinitionNode =>
  node.kind === Kind.OBJECT_TYPE_DEFINITION;

/** What Federation adds to every subgraph, which is added here again. */
const ADDED = new Set(['_Entity', '_Any', '_Service', '_entities', '_service']);

/** A type that the partner defines; `extend type` says the same in a subgraph. */
function ownDefinition(node: DefinitionNode): DefinitionNode[] {
  if (!('name' in node) || !node.name || ADDED.has(node.name.value)) return [];
  if (node.kind === Kind.DIRECTIVE_DEFINITION) return [];
  const kind = node.kind.replace('TypeExtension', 'TypeDefinition');
  const own = { ...node, kind } as DefinitionNode;
  return [isObject(own) ? { ...own, fields: own.fields?.filter(({ name }) => !ADDED.has(name.value)) } : own];
}

/** One definition a type: a subgraph may say a type in several. */
function mergedByName(nodes: readonly DefinitionNode[]): DefinitionNode[] {
  const byName = new Map<string, DefinitionNode>();
  for (const node of nodes) {
    const name = (node as ObjectTypeDefinitionNode).name.value;
    const known = byName.get(name);
    byName.set(name, known && isObject(known) && isObject(node) ? union(known, node) : node);
  }
  return [...byName.values()];
}

const union = (a: ObjectTypeDefinitionNode, b: ObjectTypeDefinitionNode): ObjectTypeDefinitionNode => ({
  ...a,
  directives: [...(a.directives ?? []), ...(b.directives ?? [])],
  interfaces: [...(a.interfaces ?? []), ...(b.interfaces ?? [])],
  fields: [...(a.fields ?? []), ...(b.fields ?? [])],
});

/** Whether a key is one field. */
const isPlain = (fields: string): boolean => /^\w+$/.test(fields);

function fieldsOf({ arguments: given = [] }: DirectiveNode): string {
  const value = given.find(({ name }) => name.value === 'fields')?.value;
  return value?.kind === Kind.STRING ? value.value.trim() : '';
}

/** Adds the field by which a gateway asks for entities, which an SDL need not say. */
function withEntities(schema: GraphQLSchema, entities: readonly string[]): GraphQLSchema {
  if (entities.length === 0) return schema;
  const root = schema.getQueryType() ? 'extend type Query' : 'schema { query: Query } type Query';
  const definitions = `
    union _Entity = ${entities.join(' | ')}
    scalar _Any
    ${root} { _entities(representations: [_Any!]!): [_Entity]! }`;
  return extendSchema(schema, parse(definitions), { assumeValidSDL: true });
}
