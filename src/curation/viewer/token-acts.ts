import type { EntityManager } from '@mikro-orm/postgresql';
import { ID } from 'type-graphql';
import { reference } from '../../domain/source/reference.field.ts';
import type { Role, TokenScope } from '../../platform/access/actor.ts';
import { createToken } from '../../platform/access/create-token.ts';
import { revokeToken } from '../../platform/access/revoke-token.ts';
import { type Act, act, type Doing, type PayloadShape } from '../../platform/acts/act.ts';
import type { Field, ValuesOf } from '../../platform/acts/field.ts';
import { groupOf } from '../../platform/acts/fields/group.ts';
import { invalid, text, where } from '../../platform/acts/fields/text.ts';
import { choice, moment } from '../../platform/acts/fields/values.ts';
import { ApiToken, RoleEnum, TokenScopeEnum } from './api-token.ts';

const payload: PayloadShape = {
  name: 'Token',
  values: {
    token: { type: () => ApiToken, description: 'The token, without its secret.' },
    secret: {
      type: () => String,
      description: 'All of the token, which is told this once and stored nowhere.',
      isSecret: true,
    },
  },
};

const scopes: Field<TokenScope[]> = {
  type: () => [TokenScopeEnum],
  description: 'What it is good for.',
  read: (given: TokenScope[]) => given,
};

const editions: Field<number[]> = {
  type: () => [NodeRefList],
  description: 'The editions that a curator keeps; all of the network unless given.',
  read: async (given: never[], place) => {
    if (given.length > 100) throw invalid(place, 'list.too-long', `${where(place)} names more than 100.`);
    const keys: number[] = [];
    for (const [at, ref] of given.entries())
      keys.push(await edition.read(ref, { ...place, path: [...place.path, String(at)] }));
    return keys;
  },
};

const edition = reference('Edition', 'An edition.');
const NodeRefList = edition.type();

const TokenFields = groupOf(
  'TokenFields',
  'What a token is for.',
  {
    name: text('Who uses it, or what for.'),
    role: choice<Role>(() => RoleEnum, 'The role of whoever has it.'),
    scopes,
    organization: reference('Organization', 'The organization that a partner speaks for.'),
    editions,
    expiresAt: moment('When it ends; at most 365 days ahead, which it is unless given.'),
  },
  ['name', 'role', 'scopes'],
);

/** What makes and revokes tokens. */
export const tokenActs: Act[] = [
  act({
    name: 'tokenCreate',
    description: 'Makes a token, and tells it this once.',
    action: 'TOKENS',
    of: 'ApiToken',
    args: { fields: TokenFields },
    payload,
    isUnlogged: true,
    work: (em, { fields }, doing) => makeToken(em, fields ?? {}, doing),
  }),
  act({
    name: 'tokenRevoke',
    description: 'Revokes a token, for good. All servers refuse it within a second.',
    action: 'TOKENS',
    of: 'ApiToken',
    args: {
      token: { type: () => ID, description: 'Which one, by its id.', read: (given: string) => given },
    },
    payload,
    isUnlogged: true,
    work: async (em, { token }) => ({ token: await revokeToken(em, { id: token! }) }),
  }),
];

async function makeToken(
  em: EntityManager,
  { name, role, ...fields }: ValuesOf<(typeof TokenFields)['fields']>,
  { actor, context }: Doing,
): Promise<object> {
  const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));
  const [pepper] = await context.peppers!();
  return createToken(em, { name: name!, role: role!, ...given, createdBy: actor.name, pepper });
}
