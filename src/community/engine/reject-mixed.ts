import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { Database } from '../../platform/database/database.ts';
import { ClientError } from '../../platform/errors.ts';
import { nodeId } from '../../platform/node-id.ts';
import { refusalOfMixed } from '../../platform/read/one-kind.ts';
import { sql } from '../../platform/read/sql.ts';
import type { Facts } from '../facts/facts.ts';
import type { GraphScope } from '../graph/graph-scope.ts';
import { type NamedInScope, realAndSyntheticIn } from '../graph/real-or-synthetic.ts';

/** Refuses a scope that names real series or editions beside invented ones, and calls them by their slugs. */
export async function rejectMixed(em: SqlEntityManager, facts: Facts, scope: GraphScope): Promise<void> {
  const named = realAndSyntheticIn(facts, scope);
  if (!named) return;
  const [real, synthetic] = await Promise.all(named.map((each) => slugOf(em, each)));
  throw new ClientError('BAD_USER_INPUT', refusalOfMixed(real!, synthetic!, 'graph'));
}

/** The slug of a series or an edition; its id where it is there no more. */
async function slugOf(em: SqlEntityManager, { type, key }: NamedInScope): Promise<string> {
  const select =
    type === 'Series'
      ? sql`select slug from series where id = ${key}`
      : sql`select slug from edition where id = ${key}`;
  const [row] = await new Database(em).rows<{ slug: string }>(select.compile());
  return row?.slug ?? nodeId(type, key);
}
