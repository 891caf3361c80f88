import {
  type FieldNode,
  type InlineFragmentNode,
  Kind,
  type NamedTypeNode,
  type NameNode,
  parseType,
  type SelectionNode,
  type SelectionSetNode,
  type VariableDefinitionNode,
  type VariableNode,
} from 'graphql';

/** A name as a node of a document. */
export const nameNode = (value: string): NameNode => ({ kind: Kind.NAME, value });

/** A type by its name. */
export const typeNode = (value: string): NamedTypeNode => ({ kind: Kind.NAMED_TYPE, name: nameNode(value) });

/** Selections together. */
export const selectionSet = (selections: readonly SelectionNode[]): SelectionSetNode => ({
  kind: Kind.SELECTION_SET,
  selections,
});

/** A selection of things of one type. */
export const onType = (type: string, set: SelectionSetNode): InlineFragmentNode => ({
  kind: Kind.INLINE_FRAGMENT,
  typeCondition: typeNode(type),
  selectionSet: set,
});

export const TYPENAME: FieldNode = { kind: Kind.FIELD, name: nameNode('__typename') };

const variableNode = (name: string): VariableNode => ({ kind: Kind.VARIABLE, name: nameNode(name) });

/** The variable that holds references. */
export const referencesVariable = (name: string): VariableDefinitionNode => ({
  kind: Kind.VARIABLE_DEFINITION,
  variable: variableNode(name),
  type: parseType('[_Any!]!', { noLocation: true }),
});

/** What is asked of the things that a variable refers to. */
export const referencesField = (variable: string, set: SelectionSetNode): FieldNode => ({
  kind: Kind.FIELD,
  name: nameNode('_entities'),
  arguments: [{ kind: Kind.ARGUMENT, name: nameNode('representations'), value: variableNode(variable) }],
  selectionSet: set,
});
