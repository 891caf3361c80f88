import type { Problem } from '../problem.ts';
import type { Subgraph } from '../subgraph.ts';
import { problemsOfDefinitions } from './definitions.ts';
import { problemsOfDirectives } from './directives.ts';
import { problemsOfFieldNames } from './field-names.ts';
import { problemsOfPageInfo } from './page-info.ts';
import { problemsOfRootFields } from './root-fields.ts';
import { problemsOfTypeNames } from './type-names.ts';
import { problemsOfOurTypes } from './types-of-ours.ts';

const RULES: readonly ((subgraph: Subgraph) => readonly Problem[])[] = [
  ({ names }) => names.problems,
  problemsOfDefinitions,
  problemsOfTypeNames,
  problemsOfFieldNames,
  problemsOfOurTypes,
  problemsOfRootFields,
  problemsOfDirectives,
  problemsOfPageInfo,
];

/** All that is wrong with what a subgraph says, by every rule. */
export const problemsOf = (subgraph: Subgraph): Problem[] => RULES.flatMap((rule) => rule(subgraph));
