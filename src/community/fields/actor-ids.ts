import { ClientError } from '../../platform/errors.ts';
import { otherNetworkOf, parseNodeId } from '../../platform/node-id.ts';
import type { Reader } from '../../platform/read/reader.ts';
import { KIND_OF_TYPE, loadName, type RowRef } from '../display-names/display-names.ts';
import type { ActorKind } from '../graph/two-mode.ts';

/** The row of an id of an organization or an expert, whether it exists or not; any other id is refused. */
export function parseActorId(id: string): RowRef & { kind: ActorKind } {
  const ref = parseNodeId(id);
  const kind = ref && KIND_OF_TYPE[ref.type];
  if (kind) return { ...ref, kind };
  const message = otherNetworkOf(id) ?? `"${id}" is not the id of an organization or an expert.`;
  throw new ClientError('BAD_USER_INPUT', message, { id });
}

/** The kind and keys of two organizations or two experts; one that does not exist or may not be shown is NOT_FOUND. */
export async function actorPair(
  from: string,
  to: string,
  reader: Reader,
): Promise<{ kind: ActorKind; from: number; to: number }> {
  const [start, end] = [parseActorId(from), parseActorId(to)];
  if (start.kind !== end.kind)
    throw new ClientError(
      'BAD_USER_INPUT',
      'Give two organizations, or two experts: ties are among one kind.',
    );
  if (start.key === end.key)
    throw new ClientError('BAD_USER_INPUT', 'Give two different ids: these are the same.');
  for (const [id, ref] of [[from, start] as const, [to, end] as const]) {
    if (await loadName(reader, ref)) continue;
    throw new ClientError('NOT_FOUND', `Nobody with the id "${id}" can be shown tied to others.`, { id });
  }
  return { kind: start.kind, from: start.key, to: end.key };
}
