import type { GraphQLResolveInfo } from 'graphql';
import { GraphQLDateTime } from 'graphql-scalars';
import { Ctx, FieldResolver, ID, Info, ObjectType, Resolver, Root } from 'type-graphql';
import { Edition } from '../../domain/edition/edition.ts';
import { Organization } from '../../domain/organization/organization.ts';
import { roles, tokenScopes } from '../../platform/access/actor.ts';
import type { TokenRecord } from '../../platform/access/token-record.ts';
import type { Context } from '../../platform/context.ts';
import { enumOf } from '../../platform/graph/enum.ts';
import { Column } from '../../platform/graph/row-field.ts';
import { PartialDate } from '../../platform/graph/scalars.ts';
import { Cost, ListSize } from '../../platform/limits/costs.ts';
import { lookupByKey } from '../../platform/read/lookup.ts';
import type { Row } from '../../platform/read/plan.ts';
import type { Reader } from '../../platform/read/reader.ts';
import { sql } from '../../platform/read/sql.ts';

export const RoleEnum = enumOf('Role', 'What somebody with a credential may be.', roles, {
  PARTNER: 'Speaks for one organization; what it does waits for a curator.',
  CURATOR: 'Keeps the network, or some of its editions.',
  STEWARD: 'May do all.',
});

export const TokenScopeEnum = enumOf(
  'TokenScope',
  'What a token is good for; its role says on what.',
  tokenScopes,
  {
    READ_PRIVATE: 'Reading what is not public.',
    WRITE: 'Acts.',
    PROPOSE: 'Proposing acts.',
    TOKENS: 'Making and revoking tokens.',
  },
);

/** How many editions a token shows. */
export const MOST_EDITIONS = 100;

@ObjectType({ description: 'A credential, without its secret.' })
export class ApiToken {
  @Column(() => ID, 'Its id: the part of the token that is no secret.')
  id!: string;

  @Column(() => String, 'Who uses it, or what for.')
  name!: string;

  @Column(() => RoleEnum, 'The role of whoever has it.')
  role!: string;

  @Column(() => [TokenScopeEnum], 'What it is good for.')
  scopes!: string[];

  @Column(() => GraphQLDateTime, 'When it was made.')
  createdAt!: Date;

  @Column(() => GraphQLDateTime, 'When it ends.')
  expiresAt!: Date;

  @Column(() => PartialDate, 'The last day, by UTC, on which it was used.', { nullable: true })
  lastUsedOn!: string | null;

  @Column(() => GraphQLDateTime, 'When it was revoked.', { nullable: true })
  revokedAt!: Date | null;
}

@Resolver(() => ApiToken)
export class TokenReach {
  @Cost(1, { sql: 1 })
  @FieldResolver(() => Organization, {
    nullable: true,
    description: 'The organization that it speaks for; null of all but partners.',
  })
  organization(
    @Root() { organization }: Reach,
    @Ctx() { reader }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Row | null> | null {
    return organization === null ? null : reader.one(info, lookupByKey('Organization'), organization);
  }

  @ListSize(MOST_EDITIONS)
  @Cost(1, { sql: 1 })
  @FieldResolver(() => [Edition], {
    description:
      'The editions that it reaches, at most 100: those that it names, then those of series that it names. None where it is for all of the network.',
  })
  editions(
    @Root() reach: Reach,
    @Ctx() { reader }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Row[]> {
    return readEditions(reader, info, reach);
  }
}

/** What a token or an actor names of the network, as keys. */
type Reach = Pick<TokenRecord, 'organization' | 'editions' | 'series'>;

/** The editions that a token or an actor reaches, of those that are there. */
export async function readEditions(
  reader: Reader,
  info: GraphQLResolveInfo,
  { editions, series }: Pick<Reach, 'editions' | 'series'>,
): Promise<Row[]> {
  const inSeries = await Promise.all(
    series.map((key) => reader.batch(TokenReach, 'series', (keys) => editionsOf(reader, keys), key)),
  );
  const keys = [...new Set([...editions, ...inSeries.flat()])].slice(0, MOST_EDITIONS);
  const rows = await Promise.all(keys.map((key) => reader.one(info, lookupByKey('Edition'), key)));
  return rows.filter((row) => row !== null);
}

/** The keys of the editions of some series, for each of these in turn. */
async function editionsOf(reader: Reader, series: readonly unknown[]): Promise<number[][]> {
  const rows = await reader.run(
    sql`select id, series_id as series from edition where series_id = any(${series}::int[]) order by id`,
  );
  const found = Map.groupBy(rows, (row) => row.series);
  return series.map((key) => (found.get(key) ?? []).map(({ id }) => id as number));
}
