import { ClientError } from '../../platform/errors.ts';
import { parseNodeId } from '../../platform/node-id.ts';
import type { Reader } from '../../platform/read/reader.ts';
import { KIND_OF_TYPE, loadName } from '../display-names/display-names.ts';
import type { ActorKind } from '../graph/two-mode.ts';

/** The kind and keys of two organizations or two experts; one that does not exist or may not be shown is NOT_FOUND. */
export async function actorPair(
  from: string,
  to: string,
  reader: Reader,
): Promise<{ kind: ActorKind; from: number; to: number }> {
  const refs = [from, to].map((id) => ({ id, ref: parseNodeId(id) }));
  for (const { id, ref } of refs) {
    if (ref && KIND_OF_TYPE[ref.type]) continue;
    throw new ClientError('BAD_USER_INPUT', `"${id}" is not the id of an organization or an expert.`, { id });
  }
  const [start, end] = refs.map(({ ref }) => ref!) as [
    { type: string; key: number },
    { type: string; key: number },
  ];
  if (start.type !== end.type)
    throw new ClientError(
      'BAD_USER_INPUT',
      'Give two organizations, or two experts: ties are among one kind.',
    );
  if (start.key === end.key)
    throw new ClientError('BAD_USER_INPUT', 'Give two different ids: these are the same.');
  for (const { id, ref } of refs) {
    if (await loadName(reader, ref!)) continue;
    throw new ClientError('NOT_FOUND', `Nobody with the id "${id}" can be shown tied to others.`, { id });
  }
  return { kind: KIND_OF_TYPE[start.type]!, from: start.key, to: end.key };
}
