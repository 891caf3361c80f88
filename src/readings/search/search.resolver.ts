import type { GraphQLResolveInfo } from 'graphql';
import { Args, ArgsType, Ctx, Field, FieldResolver, ID, Info, Resolver, Root } from 'type-graphql';
import type { Context } from '../../platform/context.ts';
import { enumValueOf } from '../../platform/entity.ts';
import { ClientError } from '../../platform/errors.ts';
import { ConnectionQuery } from '../../platform/graph/list-field.ts';
import { Node } from '../../platform/graph/node.ts';
import { PageArgs } from '../../platform/graph/paging.ts';
import { declareRequiredProperties } from '../../platform/graph/required-properties.ts';
import { Cost, ReadSeparately } from '../../platform/limits/costs.ts';
import type { Catalog } from '../../platform/read/catalog.ts';
import type { PagedList } from '../../platform/read/connection-plan.ts';
import type { Window } from '../../platform/read/list.ts';
import { lookupByKey } from '../../platform/read/lookup.ts';
import type { Order } from '../../platform/read/order.ts';
import type { Row } from '../../platform/read/plan.ts';
import { raw, sql } from '../../platform/read/sql.ts';
import { LONGEST_TEXT } from '../../platform/search/is-named.ts';
import { bestHitsStatement } from './best-hits.statement.ts';
import { searchStatement } from './search.statement.ts';
import { SearchConnection, SearchHit, SearchType } from './search.ts';

const SHORTEST = 2;

const bestFirst: Order = {
  name: 'best',
  keys: [
    { by: (row) => sql`${row}.score`, type: 'double precision', descending: true },
    { by: (row) => sql`${row}.type`, type: 'text' },
  ],
};

declareRequiredProperties('SearchHit', 'node', { properties: ['type'] });

@ArgsType()
class SearchArgs extends PageArgs {
  @Field(() => String, { description: 'What to look for, from 2 to 200 characters.' })
  text!: string;

  @Field(() => [SearchType], { nullable: true, description: 'Only among these; else among all.' })
  types?: string[] | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'Only what is known from editions of one of these series, by id or slug.',
  })
  series?: string[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'What is known from synthetic series alone, and so is invented; without it, and without such a series, what is real.',
  })
  synthetic?: boolean | null;
}

@Resolver(() => SearchHit)
export class SearchResolver {
  @Cost(200)
  @ConnectionQuery(
    () => SearchConnection,
    'What has a name that meets every word of a text, in any order: with the word itself, with one that begins with it, or with one that is a slip apart (a letter more, less or other, or two neighbours swapped), and best first. Case and accents do not matter.',
  )
  search(@Args(() => SearchArgs) args: SearchArgs, catalog: Catalog): PagedList {
    const { text, types, series, synthetic } = args;
    const all = catalog.entities.map(({ type }) => type);
    const among = types?.length ? all.filter((type) => types.includes(enumValueOf(type))) : all;
    const looked = { text: lookedFor(text), types: among, series, synthetic };
    return {
      type: 'SearchHit',
      // The first page is what nearly all ask for; what is filtered by series, or is rare, would be looked for in vain for long.
      from: (window) =>
        window && isFirstPage(window) && !series && !synthetic
          ? bestHitsStatement(looked, catalog, window.limit)
          : searchStatement(looked, catalog),
      link: () => raw('true'),
      order: bestFirst,
      rowBelow: { field: 'node', rowOf },
    };
  }

  @ReadSeparately()
  @FieldResolver(() => Node, { description: 'What was found.' })
  node(@Root() hit: Row, @Ctx() { reader }: Context, @Info() info: GraphQLResolveInfo): Promise<Row | null> {
    const { type, key } = rowOf(hit);
    return reader.one(info, lookupByKey(type), key);
  }
}

const isFirstPage = ({ after, before, isBackward }: Window) => !(after || before || isBackward);

const rowOf = ({ type, key }: Row) => ({ type: type as string, key });

function lookedFor(text: string): string {
  const wanted = text.trim();
  if (wanted.length >= SHORTEST && wanted.length <= LONGEST_TEXT) return wanted;
  throw new ClientError(
    'BAD_USER_INPUT',
    `Give a text of ${SHORTEST} to ${LONGEST_TEXT} characters to look for.`,
  );
}
