import {
  type ASTNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  visit,
} from 'graphql';
import type { Limits } from './limits.ts';
import { refuseShape } from './refusals.ts';

/** Counts what an operation has as it is written, each fragment it uses once: aliases and directives. */
export function checkDocumentShape(
  operation: OperationDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  limits: Limits,
) {
  const counts = { aliases: 0, directives: 0 };
  const used = new Set<ASTNode>([operation]);
  for (const definition of used) {
    visit(definition, {
      Field: ({ alias }) => {
        if (alias) counts.aliases++;
      },
      Directive: () => {
        counts.directives++;
      },
      FragmentSpread: ({ name }) => {
        const fragment = fragments.get(name.value);
        if (fragment) used.add(fragment);
      },
    });
  }
  refuseShape('aliases', 'aliases', counts.aliases, limits.aliases);
  refuseShape('directives', 'directives', counts.directives, limits.directives);
}

/**
 * Refuses, before validation, what would hold it up: it compares every two fields of a selection that go by
 * the same name.
 */
export function checkRepetitions(document: DocumentNode, limits: Limits) {
  const counts = new Map<SelectionSetNode, Map<string, number>>();
  const count = (set: SelectionSetNode, names: Map<string, number>) => {
    counts.set(set, names);
    for (const selection of set.selections) {
      if (selection.kind === Kind.INLINE_FRAGMENT) count(selection.selectionSet, names);
      if (selection.kind !== Kind.FIELD) continue;
      const name = (selection.alias ?? selection.name).value;
      const times = (names.get(name) ?? 0) + 1;
      refuseShape(
        'repetitions',
        `fields called ${name.slice(0, 50)} in one selection`,
        times,
        limits.repetitions,
        true,
      );
      names.set(name, times);
    }
  };
  visit(document, { SelectionSet: (set) => void (counts.has(set) || count(set, new Map())) });
}
