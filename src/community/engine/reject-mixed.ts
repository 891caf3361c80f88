import { ClientError } from '../../platform/errors.ts';
import { nodeId } from '../../platform/node-id.ts';
import type { Facts } from '../facts/facts.ts';
import type { GraphScope } from '../graph/graph-scope.ts';
import { realAndSyntheticIn } from '../graph/real-or-synthetic.ts';

/** Refuses a scope that names real series or editions beside invented ones. */
export function rejectMixed(facts: Facts, scope: GraphScope): void {
  const named = realAndSyntheticIn(facts, scope);
  if (!named) return;
  const [real, synthetic] = named.map(({ type, key }) => nodeId(type, key));
  throw new ClientError(
    'BAD_USER_INPUT',
    `"${real}" is real and "${synthetic}" is synthetic, and no graph is of both. Ask for each by itself.`,
  );
}
