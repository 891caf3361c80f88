import { type FieldDefinitionNode, Kind, print } from 'graphql';
import { type Problem, problemAt } from '../problem.ts';
import { beginsWith, capitalized, fieldsOf, isObject, type Subgraph } from '../subgraph.ts';

/** Root queries have the prefix, and may be null. */
export function problemsOfRootFields(subgraph: Subgraph): Problem[] {
  const nodes = subgraph.types.get('Query') ?? [];
  return [
    ...nodes
      .filter((node) => !isObject(node))
      .map((node) => problemAt(node, 'Query is a type of objects: write type Query.')),
    ...nodes
      .filter(isObject)
      .flatMap(({ interfaces = [] }) =>
        interfaces.map((node) =>
          problemAt(node, `Query is ours and implements nothing: leave ${node.name.value} out.`),
        ),
      ),
    ...fieldsOf(nodes).flatMap((field) => problemOfRootField(subgraph, field) ?? []),
  ];
}

function problemOfRootField({ name, ourType }: Subgraph, field: FieldDefinitionNode): Problem | undefined {
  const called = field.name.value;
  if (called.startsWith('_'))
    return problemAt(field.name, `Query.${called} is federation's own: leave it out of the SDL.`);
  if (ourType('Query')?.fields.has(called))
    return problemAt(field.name, `Query.${called} is a field of ours: write ${name}${capitalized(called)}.`);
  if (!beginsWith(called, name))
    return problemAt(
      field.name,
      `Query.${called} lacks the prefix of ${name}: call it ${name}${capitalized(called)}.`,
    );
  return field.type.kind === Kind.NON_NULL_TYPE
    ? problemAt(
        field.name,
        `Query.${called} is never null, so whenever it fails the whole answer is taken away: write ${print(field.type.type)}.`,
      )
    : undefined;
}
