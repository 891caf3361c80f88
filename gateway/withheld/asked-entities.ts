import {
  type DocumentNode,
  type FieldNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
} from 'graphql';
import { PartnerFailure } from '../partner-failure.ts';
import { MARKS } from './marked-document.ts';
import type { PartnerSchema } from './partner-schema.ts';

/** What a partner is asked for by reference: an object with its type and a key. */
type Representation = Readonly<Record<string, unknown>> & { __typename: string };

/** The references of each field of a document that asks for entities, by what the field is called in the answer. */
export type AskedEntities = ReadonlyMap<string, readonly Representation[]>;

/** The operation of a document with just one. */
export const operationOf = ({ definitions }: DocumentNode): OperationDefinitionNode =>
  definitions.find((each): each is OperationDefinitionNode => each.kind === Kind.OPERATION_DEFINITION)!;

/** Finds what a document refers to. */
export function askedEntities(document: DocumentNode, variables: Record<string, unknown>): AskedEntities {
  return new Map(
    operationOf(document)
      .selectionSet.selections.filter(isEntities)
      .map((field) => {
        const value = field.arguments?.[0]?.value;
        const given = value?.kind === Kind.VARIABLE ? variables[value.name.value] : undefined;
        return [(field.alias ?? field.name).value, (given ?? []) as Representation[]];
      }),
  );
}

const isEntities = (selection: SelectionNode): selection is FieldNode =>
  selection.kind === Kind.FIELD && selection.name.value === '_entities';

/** The keys that references have, by type: those that a partner knows the type by. */
export function keysGiven(asked: AskedEntities, { keys }: PartnerSchema): Map<string, readonly string[]> {
  const given = new Map<string, readonly string[]>();
  for (const reference of [...asked.values()].flat())
    given.set(reference.__typename, [
      ...new Set([
        ...(given.get(reference.__typename) ?? []),
        ...(keys.get(reference.__typename) ?? []).filter((key) => key in reference),
      ]),
    ]);
  return given;
}

/** Refuses an answer with more or fewer entities than were asked for, or with others. */
export function checkEntities(asked: AskedEntities, data: unknown): void {
  for (const [field, references] of asked) {
    const entities = (data as Record<string, unknown> | null | undefined)?.[field];
    if (!Array.isArray(entities) || entities.length !== references.length) throw others();
    for (const [at, entity] of entities.entries())
      if (entity !== null && !isOf(entity, references[at]!)) throw others();
  }
}

const isOf = (entity: Record<string, unknown>, reference: Representation): boolean =>
  Object(entity)[MARKS.type] === reference.__typename &&
  Object.entries(reference).every(([name, value]) => {
    const said = Object(entity)[`${MARKS.key}${name}`];
    return said === undefined || String(said) === String(value);
  });

const others = () =>
  new PartnerFailure('PARTNER_INVALID', 'it answers with other things than were asked for');
