import { GraphQLDateTime } from 'graphql-scalars';
import { Args, Directive, ObjectType, Resolver } from 'type-graphql';
import { ClientError } from '../../../platform/errors.ts';
import { ConnectionQuery } from '../../../platform/graph/list-field.ts';
import { Node } from '../../../platform/graph/node.ts';
import { connectionTypeOf, PageArgs } from '../../../platform/graph/paging.ts';
import { Column } from '../../../platform/graph/row-field.ts';
import { Url } from '../../../platform/graph/scalars.ts';
import { keyFromId } from '../../../platform/node-id.ts';
import type { PagedList } from '../../../platform/read/connection-plan.ts';
import { byInsertion } from '../../../platform/read/orders.ts';
import { raw } from '../../../platform/read/sql.ts';
import type { Revision } from '../../facts/facts.ts';
import type { CommunityContext } from '../context.ts';

@Directive('@key(fields: "id")')
@ObjectType({
  implements: Node,
  description:
    'The network at one moment, kept so that figures made from it can be asked again and stay the same. It holds no ' +
    'names: who leaves later is gone from what it shows, and still counted in its figures.',
})
export class Snapshot extends Node {
  @Column(() => String, 'What it is called.')
  label!: string;

  @Column(() => GraphQLDateTime, 'When it was taken.')
  takenAt!: Date;

  @Column(() => String, 'The revision that it holds.')
  revision!: string;

  @Column(() => String, 'SHA-256 of what it holds, in hexadecimal.')
  contentHash!: string;

  @Column(() => String, 'The DOI under which it was published.', { nullable: true })
  doi!: string | null;

  @Column(() => Url, 'The licence it is under.')
  license!: string;
}

const SnapshotConnection = connectionTypeOf('Snapshot', () => Snapshot);

@Resolver(() => Snapshot)
export class SnapshotResolver {
  @ConnectionQuery(() => SnapshotConnection, 'Snapshots, the oldest first.')
  snapshots(@Args(() => PageArgs) _page: PageArgs): PagedList {
    return { type: 'Snapshot', link: () => raw('true'), order: byInsertion };
  }
}

/** The revision that a snapshot holds; undefined without an id. */
export async function revisionOfSnapshot(
  { community }: CommunityContext,
  id: string | null | undefined,
): Promise<Revision | undefined> {
  if (id == null) return undefined;
  const found = await community.snapshotRevision({ id: keyFromId('Snapshot', id) });
  if (found) return found;
  throw new ClientError(
    'NOT_FOUND',
    `There is no snapshot "${id}". The field "snapshots" lists those there are.`,
  );
}
