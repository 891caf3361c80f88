import {
  type DirectiveNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { selectionSet } from './ast.ts';

export type Variables = Readonly<Record<string, unknown>>;

/** The fragments of a document by their names. */
export type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

export const fragmentsOf = ({ definitions }: DocumentNode): Fragments =>
  new Map(
    definitions.flatMap((each) => (each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each]] : [])),
  );

/** A field as it stands in a selection, and the directives on the way to it, fragment by fragment. */
export interface Occurrence {
  node: FieldNode;
  directives: readonly (readonly DirectiveNode[])[];
}

/** All that stands at one key of an answer. */
export interface Keyed {
  key: string;
  occurrences: readonly Occurrence[];
}

/** The name of a field in the answer. */
export const keyOf = ({ alias, name }: FieldNode): string => (alias ?? name).value;

/** What a selection asks of an object, by the keys of the answer; `applies` says which conditions on types hold. */
export function keyedFields(
  set: SelectionSetNode,
  fragments: Fragments,
  applies: (type: string) => boolean,
): Keyed[] {
  const found = occurrencesIn(set.selections, fragments, applies, []);
  const byKey = Map.groupBy(found, ({ node }) => keyOf(node));
  return [...byKey].map(([key, occurrences]) => ({ key, occurrences }));
}

function occurrencesIn(
  selections: readonly SelectionNode[],
  fragments: Fragments,
  applies: (type: string) => boolean,
  outer: Occurrence['directives'],
): Occurrence[] {
  return selections.flatMap((node) => {
    const directives = node.directives?.length ? [...outer, node.directives] : outer;
    if (node.kind === Kind.FIELD) return [{ node, directives }];
    const inner = node.kind === Kind.FRAGMENT_SPREAD ? fragments.get(node.name.value) : node;
    const condition = inner?.typeCondition?.name.value;
    if (!inner || (condition && !applies(condition))) return [];
    return occurrencesIn(inner.selectionSet.selections, fragments, applies, directives);
  });
}

/** Whether what stands at a key is asked for, given the variables. */
export const isIncluded = ({ occurrences }: Keyed, variables: Variables): boolean =>
  occurrences.some(({ directives }) => directives.flat().every((each) => passes(each, variables)));

function passes({ name, arguments: given }: DirectiveNode, variables: Variables): boolean {
  if (name.value !== 'include' && name.value !== 'skip') return true;
  const value = given?.find((each) => each.name.value === 'if')?.value;
  const is =
    value?.kind === Kind.VARIABLE ? variables[value.name.value] : value?.kind === Kind.BOOLEAN && value.value;
  return Boolean(is) === (name.value === 'include');
}

/** All that is selected at a key, each under the directives that it stood under. */
export const mergedSelections = ({ occurrences }: Keyed): SelectionSetNode =>
  selectionSet(
    occurrences.flatMap(({ node, directives }) =>
      directives.reduceRight<readonly SelectionNode[]>(
        (selections, level) => [
          { kind: Kind.INLINE_FRAGMENT, directives: level, selectionSet: selectionSet(selections) },
        ],
        node.selectionSet?.selections ?? [],
      ),
    ),
  );
