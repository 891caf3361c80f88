import {
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  type SelectionSetNode,
  type VariableDefinitionNode,
  visit,
} from 'graphql';
import { referencesField, referencesVariable, selectionSet } from './ast.ts';
import type { Names } from './names.ts';
import type { Fragments } from './selections.ts';
import { type Shape, Shapes } from './shape.ts';

/** One document for the other network, in its own language. */
export interface Upstream {
  document: DocumentNode;
  /** The variables that it takes over. */
  variables: readonly string[];
  /** The variable that says of which things it asks. */
  references: string;
  /** What the answer holds of a thing of a type of theirs. */
  shapeOf: (type: string) => Shape;
}

/** What upstream documents are made from. */
export interface Written {
  operation: OperationDefinitionNode;
  /** Their fragments: those of the operation, in the other network's language. */
  fragments: Fragments;
  names: Names;
  /** What no name in the document begins with. */
  mark: string;
}

/** A document that asks the other network's root for a selection. */
export const askRoot = (set: SelectionSetNode, written: Written): Upstream => build(set, set, written, []);

/** A document that asks the other network for a selection of things that are referred to. */
export function askReferences(set: SelectionSetNode, written: Written): Upstream {
  const variable = referencesName(written);
  const around = selectionSet([referencesField(variable, set)]);
  return build(set, around, written, [referencesVariable(variable)]);
}

const referencesName = ({ mark }: Written): string => `${mark}references`;

function build(
  set: SelectionSetNode,
  around: SelectionSetNode,
  written: Written,
  further: readonly VariableDefinitionNode[],
): Upstream {
  const { operation, fragments, names } = written;
  const used = usedFragments(set, fragments);
  const variables = usedVariables([set, ...used]);
  const definitions = (operation.variableDefinitions ?? [])
    .filter(({ variable }) => variables.has(variable.name.value))
    .map((each) => inTheirTypes(each, names));
  return {
    document: {
      kind: Kind.DOCUMENT,
      definitions: [
        {
          kind: Kind.OPERATION_DEFINITION,
          operation: OperationTypeNode.QUERY,
          variableDefinitions: [...further, ...definitions],
          selectionSet: around,
        },
        ...used,
      ],
    },
    variables: definitions.map(({ variable }) => variable.name.value),
    references: referencesName(written),
    shapeOf: kept((type) => new Shapes(fragments, names).of(set, type)),
  };
}

const inTheirTypes = (definition: VariableDefinitionNode, names: Names): VariableDefinitionNode => ({
  ...visit(definition, {
    [Kind.NAMED_TYPE]: (node) => ({ ...node, name: { ...node.name, value: names.theirs(node.name.value) } }),
  }),
  directives: [],
});

function usedFragments(set: SelectionSetNode, fragments: Fragments): FragmentDefinitionNode[] {
  const used = new Set<FragmentDefinitionNode>();
  const look = (node: SelectionSetNode) =>
    visit(node, {
      [Kind.FRAGMENT_SPREAD]: ({ name }) => {
        const fragment = fragments.get(name.value);
        if (!fragment || used.has(fragment)) return;
        look(used.add(fragment) && fragment.selectionSet);
      },
    });
  look(set);
  return [...used];
}

function usedVariables(nodes: readonly (SelectionSetNode | FragmentDefinitionNode)[]): Set<string> {
  const names = new Set<string>();
  for (const node of nodes) visit(node, { [Kind.VARIABLE]: ({ name }) => void names.add(name.value) });
  return names;
}

/** Works out once what is the same each time. */
function kept<T>(work: (name: string) => T): (name: string) => T {
  const known = new Map<string, T>();
  return (name) => {
    const value = known.get(name) ?? work(name);
    known.set(name, value);
    return value;
  };
}
