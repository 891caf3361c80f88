import {
  type DocumentNode,
  type ExecutionResult,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLFormattedError,
  Kind,
  type OperationDefinitionNode,
  visit,
} from 'graphql';
import type { Question } from '../question.ts';

/** A part of a question: its references from one place on. */
interface Part extends Question {
  /** Of which field of the answer, and from which of its items on. */
  field?: string;
  from?: number;
}

/**
 * Asks a question that refers to more things than one request may: its fields one by one, and the references of each in several
 * requests, at once; and joins their answers.
 */
export async function askInParts(
  question: Question,
  mostReferences: number,
  ask: (part: Question) => Promise<ExecutionResult>,
): Promise<ExecutionResult> {
  if (longestOf(question.variables) <= mostReferences) return ask(question);
  const parts = byField(question).flatMap((part) => byReferences(part, mostReferences));
  const results = await Promise.all(parts.map(ask));
  return joined(parts, results);
}

const longestOf = (variables: Record<string, unknown>): number =>
  Math.max(0, ...Object.values(variables).map((value) => (Array.isArray(value) ? value.length : 0)));

const operationOf = ({ definitions }: DocumentNode): OperationDefinitionNode =>
  definitions.find((each): each is OperationDefinitionNode => each.kind === Kind.OPERATION_DEFINITION)!;

/** A question for each field at the root; one that has fragments there stays whole. */
function byField(question: Question): Question[] {
  const { selections } = operationOf(question.document).selectionSet;
  if (selections.length === 1 || selections.some(({ kind }) => kind !== Kind.FIELD)) return [question];
  return selections.map((field) => onlyField(question, field as FieldNode));
}

/** The same question with one of its fields, and with the variables and fragments that this one uses. */
function onlyField({ document, variables }: Question, field: FieldNode): Question {
  const operation = operationOf(document);
  const fragments = document.definitions.filter(
    (each): each is FragmentDefinitionNode => each.kind === Kind.FRAGMENT_DEFINITION,
  );
  const used = new Set<string>();
  const reached = new Set<FragmentDefinitionNode>();
  const follow = (node: FieldNode | FragmentDefinitionNode): void => {
    visit(node, {
      Variable: ({ name }) => void used.add(name.value),
      FragmentSpread: ({ name }) => {
        const fragment = fragments.find((each) => each.name.value === name.value);
        if (!fragment || reached.has(fragment)) return;
        reached.add(fragment);
        follow(fragment);
      },
    });
  };
  follow(field);
  const definition: OperationDefinitionNode = {
    ...operation,
    selectionSet: { ...operation.selectionSet, selections: [field] },
    variableDefinitions: (operation.variableDefinitions ?? []).filter(({ variable }) =>
      used.has(variable.name.value),
    ),
  };
  return {
    document: { kind: Kind.DOCUMENT, definitions: [definition, ...reached] },
    variables: Object.fromEntries(Object.entries(variables).filter(([name]) => used.has(name))),
  };
}

/** The question in parts of so many references; whole where it is not for entities alone. */
function byReferences(question: Question, most: number): Part[] {
  const [field, ...others] = operationOf(question.document).selectionSet.selections;
  const isEntities = field?.kind === Kind.FIELD && field.name.value === '_entities' && others.length === 0;
  const value = isEntities && field.arguments?.[0]?.value;
  if (!value || value.kind !== Kind.VARIABLE) return [question];
  const name = value.name.value;
  const references = question.variables[name];
  if (!Array.isArray(references) || references.length <= most) return [question];
  const count = Math.ceil(references.length / most);
  return Array.from({ length: count }, (_, part) => ({
    document: question.document,
    variables: { ...question.variables, [name]: references.slice(part * most, (part + 1) * most) },
    field: (field.alias ?? field.name).value,
    from: part * most,
  }));
}

function joined(parts: readonly Part[], results: readonly ExecutionResult[]): ExecutionResult {
  const data: Record<string, unknown> = {};
  const errors: object[] = [];
  for (const [at, result] of results.entries()) {
    const { field, from = 0 } = parts[at]!;
    for (const [key, value] of Object.entries(result.data ?? {}))
      data[key] =
        key === field ? [...((data[key] as unknown[]) ?? []), ...((value as unknown[]) ?? [])] : value;
    errors.push(...(result.errors ?? []).map((error) => shifted(error, from)));
  }
  const isWhole = results.every((result) => result.data);
  return {
    data: isWhole ? data : null,
    ...(errors.length > 0 && { errors }),
  } as ExecutionResult;
}

/** An error at the item that it is at in the whole answer. */
const shifted = (error: GraphQLFormattedError, from: number): GraphQLFormattedError => ({
  ...error,
  ...(error.path && {
    path: error.path.map((key, depth) => (depth === 1 && typeof key === 'number' ? key + from : key)),
  }),
});
