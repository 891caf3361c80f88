import {
  type DirectiveNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  isAbstractType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

/** What the fields of a selection are found in. */
export interface Selecting {
  schema: GraphQLSchema;
  fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  variables: Readonly<Record<string, unknown>>;
}

/** The fields that are selected of an object of a type, by what they are called in the answer. */
export function selectedFields(
  type: GraphQLObjectType,
  sets: readonly (SelectionSetNode | undefined)[],
  selecting: Selecting,
): Map<string, FieldNode[]> {
  const fields = new Map<string, FieldNode[]>();
  const collect = ({ selections }: SelectionSetNode): void => {
    for (const selection of selections) {
      if (!isIncluded(selection.directives ?? [], selecting.variables)) continue;
      if (selection.kind === Kind.FIELD) add(fields, selection);
      else {
        const fragment = fragmentOf(selection, type, selecting);
        if (fragment) collect(fragment);
      }
    }
  };
  for (const set of sets) if (set) collect(set);
  return fields;
}

function add(fields: Map<string, FieldNode[]>, field: FieldNode): void {
  const name = (field.alias ?? field.name).value;
  const known = fields.get(name);
  if (known) known.push(field);
  else fields.set(name, [field]);
}

/** What a fragment selects, if it is for this type. */
function fragmentOf(
  selection: Exclude<SelectionNode, FieldNode>,
  type: GraphQLObjectType,
  { schema, fragments }: Selecting,
): SelectionSetNode | undefined {
  const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
  const condition = fragment?.typeCondition && schema.getType(fragment.typeCondition.name.value);
  const isMeant =
    !condition || condition === type || (isAbstractType(condition) && schema.isSubType(condition, type));
  return isMeant ? fragment?.selectionSet : undefined;
}

const isIncluded = (directives: readonly DirectiveNode[], variables: Readonly<Record<string, unknown>>) =>
  directives.every(({ name, arguments: [condition] = [] }) => {
    if (name.value !== 'skip' && name.value !== 'include') return true;
    const value = condition?.value;
    const isTrue =
      value?.kind === Kind.VARIABLE
        ? variables[value.name.value] === true
        : value?.kind === Kind.BOOLEAN && value.value;
    return isTrue === (name.value === 'include');
  });
