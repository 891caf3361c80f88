import { type DirectiveNode, Kind, visit } from 'graphql';
import { type Problem, problemAt } from '../problem.ts';
import { fieldsOf, type Subgraph } from '../subgraph.ts';

/** What stands on an object, a field or another part of a schema. */
interface Annotated {
  directives?: readonly DirectiveNode[] | undefined;
}

/** What would make a field that a partner adds a field of others too. */
const NOT_ON_ADDED = ['shareable', 'external'];

/** How many letters the fields of a key may have. */
const MAX_FIELDS = 500;

/** Which directives stand where. */
export const problemsOfDirectives = (subgraph: Subgraph): Problem[] => [
  ...everywhere(subgraph),
  ...onStubs(subgraph),
  ...onQuery(subgraph),
  ...onShared(subgraph),
];

const onStubs = (subgraph: Subgraph): Problem[] =>
  [...subgraph.stubs()].flatMap(([name, type, nodes]) => [
    ...only(['key', 'extends'], subgraph, name, nodes),
    ...fieldsOf(nodes).flatMap((field) => {
      const coordinate = `${name}.${field.name.value}`;
      return type.fields.has(field.name.value)
        ? only([], subgraph, coordinate, [field])
        : none(NOT_ON_ADDED, subgraph, coordinate, [field]);
    }),
  ]);

function onQuery(subgraph: Subgraph): Problem[] {
  const nodes = subgraph.types.get('Query') ?? [];
  const fields = fieldsOf(nodes).flatMap((field) =>
    none(NOT_ON_ADDED, subgraph, `Query.${field.name.value}`, [field]),
  );
  return [...only(['extends'], subgraph, 'Query', nodes), ...fields];
}

const onShared = (subgraph: Subgraph): Problem[] =>
  subgraph
    .shared()
    .flatMap(([name, nodes]) => [
      ...only(['shareable', 'specifiedBy'], subgraph, name, nodes),
      ...fieldsOf(nodes).flatMap((field) =>
        only(['shareable'], subgraph, `${name}.${field.name.value}`, [field]),
      ),
    ]);

const only = (
  allowed: readonly string[],
  subgraph: Subgraph,
  coordinate: string,
  nodes: readonly Annotated[],
) => refused(subgraph, coordinate, nodes, (meaning) => !allowed.includes(meaning));

const none = (
  banned: readonly string[],
  subgraph: Subgraph,
  coordinate: string,
  nodes: readonly Annotated[],
) => refused(subgraph, coordinate, nodes, (meaning) => banned.includes(meaning));

/** The partner's own directives are left out of the graph of all, and so refused nowhere. */
const refused = (
  { names }: Subgraph,
  coordinate: string,
  nodes: readonly Annotated[],
  isRefused: (meaning: string) => boolean,
): Problem[] =>
  nodes
    .flatMap(({ directives }) => directives ?? [])
    .filter((directive) => {
      const meaning = names.meaningOf(directive.name.value);
      return meaning !== undefined && !names.problemOf(directive) && isRefused(meaning);
    })
    .map((directive) =>
      problemAt(
        directive,
        `@${directive.name.value} cannot stand on ${coordinate}, which is part of a type of ours: leave it out.`,
      ),
    );

/** The composer parses the fields of keys and calls itself for what is nested in them. */
const problemOfLength = (directive: DirectiveNode): Problem | undefined =>
  directive.arguments?.some(
    ({ name, value }) =>
      name.value === 'fields' && value.kind === Kind.STRING && value.value.length > MAX_FIELDS,
  )
    ? problemAt(
        directive,
        `@${directive.name.value} names fields in more than ${MAX_FIELDS} letters: shorten it.`,
      )
    : undefined;

function everywhere({ document, names }: Subgraph): Problem[] {
  const problems: Problem[] = [];
  visit(document, {
    [Kind.DIRECTIVE]: (directive: DirectiveNode) => {
      const problem = names.problemOf(directive) ?? problemOfLength(directive);
      if (problem) problems.push(problem);
    },
  });
  return problems;
}
