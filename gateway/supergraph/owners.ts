import {
  type DirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
} from 'graphql';

/** Who answers for what, as a supergraph says it. */
export interface Owners {
  /** Whether our server has a type. */
  hasType: (type: string) => boolean;
  /** Whether our server knows the type by a key, so that others can refer to its things. */
  hasEntity: (type: string) => boolean;
  /** Whether our server answers for a field, without what others know. */
  hasField: (type: string, field: string) => boolean;
}

/** Reads off a supergraph what the subgraph of a name answers for. */
export function ownersOf(supergraph: DocumentNode, subgraph: string): Owners {
  const graph = graphCalled(supergraph, subgraph);
  const types = new Set<string>();
  const entities = new Set<string>();
  const fields = new Set<string>();
  for (const node of supergraph.definitions) {
    if (!('directives' in node) || !('name' in node) || !node.name) continue;
    const joined = joins(node.directives ?? [], 'join__type').filter(({ in: at }) => at === graph);
    if (joined.length === 0) continue;
    types.add(node.name.value);
    if (joined.some(({ key }) => key !== undefined)) entities.add(node.name.value);
    for (const field of (node as ObjectTypeDefinitionNode).fields ?? [])
      if (isOf(field, graph)) fields.add(`${node.name.value}.${field.name.value}`);
  }
  return {
    hasType: (type) => types.has(type),
    hasEntity: (type) => entities.has(type),
    hasField: (type, field) => fields.has(`${type}.${field}`),
  };
}

interface Join {
  in: string | undefined;
  key: string | undefined;
  external: boolean;
  requires: string | undefined;
}

const joins = (directives: readonly DirectiveNode[], name: string): Join[] =>
  directives
    .filter((directive) => directive.name.value === name)
    .map((directive) => ({
      in: argument(directive, 'graph'),
      key: argument(directive, 'key'),
      external: argument(directive, 'external') === 'true',
      requires: argument(directive, 'requires'),
    }));

function argument({ arguments: given = [] }: DirectiveNode, name: string): string | undefined {
  const value = given.find((each) => each.name.value === name)?.value;
  return value && 'value' in value ? String(value.value) : undefined;
}

/** A field that names no graph is answered by each that has its type. */
function isOf({ directives = [] }: FieldDefinitionNode, graph: string | undefined): boolean {
  const joined = joins(directives, 'join__field').filter((join) => join.in !== undefined);
  return joined.length === 0 || joined.some((join) => join.in === graph && !join.external && !join.requires);
}

/** The value of the enum that stands for a subgraph. */
function graphCalled({ definitions }: DocumentNode, subgraph: string): string | undefined {
  const graphs = definitions.flatMap((node) =>
    node.kind === Kind.ENUM_TYPE_DEFINITION && node.name.value === 'join__Graph' ? (node.values ?? []) : [],
  );
  return graphs.find(({ directives = [] }) => directives.some((each) => argument(each, 'name') === subgraph))
    ?.name.value;
}
