import { Kind, visit } from 'graphql';
import type { ReadSdl, TypePart } from './read-sdl.ts';

/** What is left out of the root: Federation's own fields, which are asked of the network itself. */
export const FEDERATION_FIELDS: readonly string[] = ['_entities', '_service'];

/** The parts of the types that queries reach; what only mutations take or answer with is not among them. */
export function reachedTypes({ types }: ReadSdl, root: string): TypePart[] {
  const parts = Map.groupBy(types, ({ name }) => name.value);
  const members = membersOf(types);
  const reached = new Set([root]);
  for (const name of reached) {
    for (const part of parts.get(name) ?? [])
      for (const next of namesIn(part, name === root)) reached.add(next);
    for (const member of members.get(name) ?? []) reached.add(member);
  }
  return types.filter(({ name }) => reached.has(name.value));
}

/** The types that implement each interface: an answer may be any of them. */
function membersOf(types: readonly TypePart[]): Map<string, string[]> {
  const members = new Map<string, string[]>();
  for (const part of types) {
    for (const { name } of 'interfaces' in part ? (part.interfaces ?? []) : [])
      members.set(name.value, [...(members.get(name.value) ?? []), part.name.value]);
  }
  return members;
}

/** The names of the types that a part of a type names. */
function namesIn(part: TypePart, isRoot: boolean): string[] {
  const names: string[] = [];
  visit(part, {
    [Kind.FIELD_DEFINITION]: ({ name }) =>
      isRoot && FEDERATION_FIELDS.includes(name.value) ? false : undefined,
    [Kind.NAMED_TYPE]: ({ name }) => void names.push(name.value),
  });
  return names;
}
