import type { GraphQLResolveInfo } from 'graphql';
import type { Context } from '../context.ts';
import { parseNodeId } from '../node-id.ts';
import { byKey, bySlug } from '../read/lookup.ts';
import type { Row } from '../read/plan.ts';

interface Reference {
  id?: string;
  slug?: string;
}

/** Finds what another subgraph refers to, by id or by slug; what is unknown is null. */
export const resolveReference =
  (type: string) =>
  async ({ id, slug }: Reference, { reader }: Context, info: GraphQLResolveInfo): Promise<Row | null> => {
    if (id === undefined) return reader.one(info, bySlug(type), slug);
    const ref = parseNodeId(id);
    return ref?.type === type ? reader.one(info, byKey(type), ref.key) : null;
  };
