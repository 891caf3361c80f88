import { GraphQLDateTime } from 'graphql-scalars';
import { Args, Directive, ObjectType, Resolver } from 'type-graphql';
import { ClientError } from '../../../platform/errors.ts';
import { ConnectionQuery } from '../../../platform/graph/list-field.ts';
import { Node } from '../../../platform/graph/node.ts';
import { connectionTypeOf, PageArgs } from '../../../platform/graph/paging.ts';
import { Column } from '../../../platform/graph/row-field.ts';
import { Url } from '../../../platform/graph/scalars.ts';
import { keysFromIds } from '../../../platform/node-id.ts';
import type { PagedList } from '../../../platform/read/connection-plan.ts';
import { byInsertion } from '../../../platform/read/orders.ts';
import type { Reader } from '../../../platform/read/reader.ts';
import { allOf, raw, sql } from '../../../platform/read/sql.ts';
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

const BATCH = {};

/** The key of the first snapshot that holds a revision; null where none does. Its contents are not read. */
export function snapshotKeyOf(reader: Reader, revision: string): Promise<number | null> {
  const load = async (names: readonly unknown[]) => {
    const shape = reader.planner.catalog.shape('Snapshot');
    const rows = await reader.run(sql`select s.revision, min(s.id) as id from ${shape.table} s
      where ${allOf(sql`s.revision = any(${names})`, shape.visible(raw('s')))} group by s.revision`);
    const keys = new Map(rows.map((row) => [row.revision, row.id as number]));
    return names.map((name) => keys.get(name) ?? null);
  };
  return reader.batch<number | null>(BATCH, 'snapshots', load, revision);
}

/** The revision that a snapshot holds; undefined without an id. */
export async function revisionOfSnapshot(
  { community }: CommunityContext,
  id: string | null | undefined,
): Promise<Revision | undefined> {
  if (id == null) return undefined;
  const found = await community.snapshotRevision({ id: keysFromIds('Snapshot', [id])![0]! });
  if (found) return found;
  throw new ClientError(
    'NOT_FOUND',
    `There is no snapshot "${id}". The field "snapshots" lists those there are.`,
  );
}
