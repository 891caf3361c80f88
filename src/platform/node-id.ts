import { ClientError } from './errors.ts';

/** What a public id stands for: a type of the graph and the key of one of its rows. */
export interface NodeRef {
  type: string;
  key: number;
}

const HIGHEST_KEY = 2 ** 31 - 1;

/** The public id of a row: opaque to callers, stable, and different for every type. */
export const nodeId = (type: string, key: number): string => `${type}_${key.toString(36)}`;

/** What an id stands for, or nothing when it cannot be one of ours. */
export function parseNodeId(id: string): NodeRef | undefined {
  const [, type, digits] = /^([A-Z][A-Za-z]*)_([1-9a-z][0-9a-z]{0,6})$/.exec(id) ?? [];
  if (!type || !digits) return undefined;
  const key = Number.parseInt(digits, 36);
  return key <= HIGHEST_KEY ? { type, key } : undefined;
}

/** The key behind an id that must be of one type; says if it is not. */
export function keyFromId(type: string, id: string): number {
  const ref = parseNodeId(id);
  if (ref?.type === type) return ref.key;
  throw new ClientError('BAD_USER_INPUT', `"${id}" is not the id of ${articled(type)}.`, { id });
}

/** The keys behind ids that must be of one type; says which id is not. */
export function keysFromIds(type: string, ids: readonly string[]): number[];
export function keysFromIds(type: string, ids: readonly string[] | null | undefined): number[] | undefined;
export function keysFromIds(type: string, ids: readonly string[] | null | undefined): number[] | undefined {
  return ids?.map((id) => keyFromId(type, id));
}

/** The name of a type with its article. */
export const articled = (type: string) => `${/^[AEIOU]/.test(type) ? 'an' : 'a'} ${type}`;
