import {
  type FieldNode,
  GraphQLIncludeDirective,
  type GraphQLResolveInfo,
  GraphQLSkipDirective,
  getDirectiveValues,
  isAbstractType,
  isObjectType,
  type SelectionNode,
} from 'graphql';

/** The fields selected on one object type, by the field's name, with every node that selects it. */
export type Selection = Map<string, FieldNode[]>;

/** What must be known of an operation to read a selection off it. */
export type Operation = Pick<GraphQLResolveInfo, 'schema' | 'fragments' | 'variableValues'>;

/** The fields that these nodes select when their value is of the given object type, fragments expanded. */
export function selectionOf(operation: Operation, nodes: readonly FieldNode[], type: string): Selection {
  const selection: Selection = new Map();
  for (const { selectionSet } of nodes) collect(operation, selectionSet?.selections ?? [], type, selection);
  return selection;
}

function collect(operation: Operation, nodes: readonly SelectionNode[], type: string, into: Selection): void {
  for (const node of nodes) {
    if (!isIncluded(operation, node)) continue;
    if (node.kind === 'Field') {
      const field = into.get(node.name.value);
      if (field) field.push(node);
      else into.set(node.name.value, [node]);
      continue;
    }
    const fragment = node.kind === 'InlineFragment' ? node : operation.fragments[node.name.value]!;
    if (applies(operation, fragment.typeCondition?.name.value, type)) {
      collect(operation, fragment.selectionSet.selections, type, into);
    }
  }
}

function isIncluded({ variableValues }: Operation, node: SelectionNode): boolean {
  if (!node.directives?.length) return true;
  if (getDirectiveValues(GraphQLSkipDirective, node, variableValues)?.if === true) return false;
  return getDirectiveValues(GraphQLIncludeDirective, node, variableValues)?.if !== false;
}

function applies({ schema }: Operation, condition: string | undefined, type: string): boolean {
  if (!condition || condition === type) return true;
  const [abstract, concrete] = [schema.getType(condition), schema.getType(type)];
  return isAbstractType(abstract) && isObjectType(concrete) && schema.isSubType(abstract, concrete);
}
