import { idStart, parseNodeId, withoutNetwork } from '../../platform/node-id.ts';

/** A row as the log names it: the type of the entity, and its key, whose parts are joined by `-`. */
export interface LoggedEntity {
  type: string;
  key: string;
}

/** The public id of a row of the log: that of the node, or of a row with a key in parts, these likewise. */
export const entityId = ({ type, key }: LoggedEntity): string =>
  `${idStart()}${type}_${partsOf(key)
    .map((part) => Number(part).toString(36))
    .join('-')}`;

/** The row that a public id stands for; nothing when it cannot be one of ours. */
export function parseEntityId(id: string): LoggedEntity | undefined {
  const own = withoutNetwork(id);
  const [type, parts = ''] = own.split('_', 2);
  const refs = partsOf(parts).map((part) => parseNodeId(`${type}_${part}`));
  const keys = refs.flatMap((ref) => ref?.key ?? []);
  return type && keys.length === refs.length && own === `${type}_${parts}`
    ? { type, key: keys.join('-') }
    : undefined;
}

/** The key of the node that an entry is about; nothing where its key has parts, so that it is no node. */
export const nodeKeyOf = (key: string): number | undefined =>
  partsOf(key).length === 1 ? Number(key) : undefined;

const partsOf = (key: string): string[] => key.split('-');
