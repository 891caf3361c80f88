import { Kind, visit } from 'graphql';
import { type Problem, problemAt } from '../problem.ts';
import type { Subgraph } from '../subgraph.ts';

/** Fields, arguments and enum values do not begin with two underscores, which introspection keeps for itself. */
export function problemsOfFieldNames({ document }: Subgraph): Problem[] {
  const problems: Problem[] = [];
  const check = (node: { name: { value: string } }) => {
    if (node.name.value.startsWith('__'))
      problems.push(
        problemAt(node as never, `${node.name.value} begins with two underscores: call it otherwise.`),
      );
  };
  visit(document, {
    [Kind.FIELD_DEFINITION]: check,
    [Kind.INPUT_VALUE_DEFINITION]: check,
    [Kind.ENUM_VALUE_DEFINITION]: check,
  });
  return problems;
}
