import { buildSubgraphSchema } from '@apollo/subgraph';
import type { MikroORM } from '@mikro-orm/postgresql';
import { type GraphQLSchema, parse } from 'graphql';
import { sql } from 'kysely';
import type { RequestFacts } from '../../src/http/graphql/graphql-route.ts';

/** A schema whose one field sleeps in the database, as a slow query would. */
export function sleeper(orm: MikroORM): GraphQLSchema {
  const sleep = async (_: unknown, { seconds }: { seconds: number }, { signal }: RequestFacts) => {
    const kysely = orm.em.fork().getKysely();
    const statement = sql`select pg_sleep(${seconds})`.compile(kysely);
    await kysely.executeQuery(statement, { signal, inflightQueryAbortStrategy: 'cancel query' });
    return 'slept';
  };
  const typeDefs = parse('type Query { sleep(seconds: Float!): String }');
  return buildSubgraphSchema([{ typeDefs, resolvers: { Query: { sleep } } as never }]);
}
