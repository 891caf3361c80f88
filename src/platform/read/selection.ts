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

/** The fields selected on one object type, by name, with every node that selects it. */
export type Selection = Map<string, FieldNode[]>;

/** What must be known of an operation to read a selection off it. */
export type Operation = Pick<GraphQLResolveInfo, 'schema' | 'fragments' | 'variableValues'>;

/** What a selection is taken off: a field, or an operation. */
type Selecting = Pick<FieldNode, 'selectionSet'>;

/** The fields that these nodes select when their value is of the given object type, fragments expanded. */
export const selectionOf = (operation: Operation, nodes: readonly Selecting[], type: string): Selection =>
  collected(operation, nodes, type, ({ name }) => name.value);

/** The same by the names under which the fields answer, in the order of the answer. */
export const answersOf = (operation: Operation, nodes: readonly Selecting[], type: string): Selection =>
  collected(operation, nodes, type, ({ alias, name }) => (alias ?? name).value);

function collected(
  operation: Operation,
  nodes: readonly Selecting[],
  type: string,
  keyOf: (node: FieldNode) => string,
): Selection {
  const selection: Selection = new Map();
  const collect = (selections: readonly SelectionNode[] = []): void => {
    for (const node of selections) {
      if (!isIncluded(operation, node)) continue;
      if (node.kind === 'Field') {
        const field = selection.get(keyOf(node));
        if (field) field.push(node);
        else selection.set(keyOf(node), [node]);
        continue;
      }
      const fragment = node.kind === 'InlineFragment' ? node : operation.fragments[node.name.value]!;
      if (applies(operation, fragment.typeCondition?.name.value, type)) {
        collect(fragment.selectionSet.selections);
      }
    }
  };
  for (const { selectionSet } of nodes) collect(selectionSet?.selections);
  return selection;
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
