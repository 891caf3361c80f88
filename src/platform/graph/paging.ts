import { ArgsType, type ClassType, Directive, Field, Int, ObjectType } from 'type-graphql';
import { ListSize } from '../limits/costs.ts';
import type { Connection as ReadConnection } from '../read/connection.ts';
import { DEFAULT_PAGE_SIZE } from '../read/page.ts';
import { FacetResult } from './facets.ts';
import { Column, RowField } from './row-field.ts';

/** The arguments that say which page of a list is wanted, where a page has so many rows unless asked. */
export function pageArgsOf(usual: number) {
  @ArgsType()
  class Args {
    // No default is declared: it would count as given, and "last" is not taken beside it.
    @Field(() => Int, {
      nullable: true,
      description: `How many from the start, from 1 to 100; more is refused. Without this and "last", ${usual}.`,
    })
    first?: number | null;

    @Field(() => String, {
      nullable: true,
      description: 'Only what comes after this cursor, given out by the same list.',
    })
    after?: string | null;

    @Field(() => Int, {
      nullable: true,
      description:
        'How many from the end, from 1 to 100, in the same order as from the start; not together with "first".',
    })
    last?: number | null;

    @Field(() => String, {
      nullable: true,
      description: 'Only what comes before this cursor, given out by the same list.',
    })
    before?: string | null;
  }
  return Args;
}

/** Which page of a list that is read in one direction alone. */
@ArgsType()
export class ForwardPageArgs {
  @Field(() => Int, {
    nullable: true,
    defaultValue: DEFAULT_PAGE_SIZE,
    description: 'How many, from 1 to 100; more is refused.',
  })
  first?: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'Start after this cursor, given out by the same list.',
  })
  after?: string | null;
}

/** The argument that says how many rows a list may have that is given out whole, where that is so many unless asked. */
export function lengthArgsOf(usual: number) {
  @ArgsType()
  class Args {
    @Field(() => Int, {
      nullable: true,
      defaultValue: usual,
      description:
        'How many there may be, from 1 to 100: of more, all is refused. It is what the list costs.',
    })
    first?: number | null;
  }
  return Args;
}

/** Which page of a list. */
@ArgsType()
export class PageArgs extends pageArgsOf(DEFAULT_PAGE_SIZE) {}

/** Where a page stands in its list. */
@Directive('@shareable')
@ObjectType({ description: 'Where a page stands in its list.' })
export class PageInfo {
  @Column(
    () => Boolean,
    'Whether there is more after this page; of one counted from the end by "last", whether "before" was given.',
  )
  hasNextPage!: boolean;

  @Column(
    () => Boolean,
    'Whether "after" was given, so that something comes before this page; of one counted from the end by "last", whether there is more before it.',
  )
  hasPreviousPage!: boolean;

  @Column(() => String, 'The cursor of the first row; null on an empty page.', { nullable: true })
  startCursor!: string | null;

  @Column(() => String, 'The cursor of the last row; null on an empty page.', { nullable: true })
  endCursor!: string | null;
}

/** The edge of a list whose relation says nothing of its own. */
export function edgeTypeOf<T extends object>(name: string, node: () => ClassType<T>) {
  @ObjectType(`${name}Edge`, { description: 'One row of a list, with its place in it.' })
  class Edge {
    @Column(node, 'The row itself.')
    node!: T;

    @Column(() => String, 'The place of the row in this list, to go on from.')
    cursor!: string;
  }
  return Edge;
}

/** A list in pages, by Relay's Cursor Connections Specification, with a shortcut to the rows. */
export function connectionTypeOf<T extends object>(
  name: string,
  node: () => ClassType<T>,
  Edge = edgeTypeOf(name, node),
) {
  @ObjectType(`${name}Connection`, { description: 'One page of a list, in the order of the list.' })
  class Connection {
    @Column(() => [Edge], 'The rows of this page with their places and what the relation says of them.')
    edges!: InstanceType<typeof Edge>[];

    @Column(() => [node()], 'The rows of this page.')
    nodes!: T[];

    @Column(() => PageInfo, 'Where this page stands in the list.')
    pageInfo!: PageInfo;

    @Column(() => Int, 'How many rows the whole list has; counted only when selected.')
    totalCount!: number;
  }
  return Connection;
}

/** A list in pages that can also be counted in groups, by those of an enum of its own that `facetEnumOf` makes. */
export function facetedConnectionTypeOf<T extends object>(
  name: string,
  node: () => ClassType<T>,
  by: object,
  Edge = edgeTypeOf(name, node),
) {
  @ObjectType(`${name}Connection`, { description: 'One page of a list, in the order of the list.' })
  class Connection extends connectionTypeOf(name, node, Edge) {
    @ListSize({ argument: 'by' })
    @RowField({
      type: () => [FacetResult],
      description:
        'How the rows of the whole list fall into groups, largest first; a row without a value is in none.',
      needs: [],
      args: { by: { type: () => [by], description: 'Which groupings.', nullable: false } },
      resolve: (connection, args) => (connection as unknown as ReadConnection).facets(args.by as string[]),
    })
    facets!: FacetResult[];
  }
  return Connection;
}
