import { ClientError } from './errors.ts';
import { networkName } from './network-name.ts';

/** What a public id stands for: a type of the graph and the key of one of its rows. */
export interface NodeRef {
  type: string;
  key: number;
}

const HIGHEST_KEY = 2 ** 31 - 1;

/** What stands before the type in all ids of this network: its name with a dot, where it has one. */
export const idStart = (): string => {
  const name = networkName();
  return name ? `${name}.` : '';
};

/** The public id of a row: opaque to callers, stable, and different for every type. */
export const nodeId = (type: string, key: number): string => `${idStart()}${type}_${key.toString(36)}`;

/** An id without the name of this network. Ids that were given out before it had a name are read as they are. */
export const withoutNetwork = (id: string): string => {
  const start = idStart();
  return start && id.startsWith(start) ? id.slice(start.length) : id;
};

/** What an id stands for, or nothing when it cannot be one of ours. */
export function parseNodeId(id: string): NodeRef | undefined {
  const [, type, digits] = /^([A-Z][A-Za-z]*)_([1-9a-z][0-9a-z]{0,6})$/.exec(withoutNetwork(id)) ?? [];
  if (!type || !digits) return undefined;
  const key = Number.parseInt(digits, 36);
  return key <= HIGHEST_KEY ? { type, key } : undefined;
}

/** The name of the network that an id begins with; nothing where it begins with none. */
export const networkOfId = (id: string): string | undefined =>
  /^([a-z][a-z0-9]{1,23})\.[A-Z][A-Za-z]*_/.exec(id)?.[1];

/** A sentence that says of which other network an id is; nothing where it may be ours, or where ours has no name. */
export function otherNetworkOf(id: string): string | undefined {
  const name = networkOfId(id);
  const own = networkName();
  if (!name || !own || name === own) return undefined;
  return `"${id.slice(0, 100)}" is an id of the network "${name}"; this network is "${own}".`;
}

/** The key behind an id that must be of one type; says if it is not. */
export function keyFromId(type: string, id: string): number {
  const ref = parseNodeId(id);
  if (ref?.type === type) return ref.key;
  const message = otherNetworkOf(id) ?? `"${id}" is not the id of ${articled(type)}.`;
  throw new ClientError('BAD_USER_INPUT', message, { id });
}

/** The keys behind ids that must be of one type; says which id is not. */
export function keysFromIds(type: string, ids: readonly string[]): number[];
export function keysFromIds(type: string, ids: readonly string[] | null | undefined): number[] | undefined;
export function keysFromIds(type: string, ids: readonly string[] | null | undefined): number[] | undefined {
  return ids?.map((id) => keyFromId(type, id));
}

/** The name of a type with its article. */
export const articled = (type: string) => `${/^[AEIOU]/.test(type) ? 'an' : 'a'} ${type}`;
