import type { EntityManager } from '@mikro-orm/postgresql';
import { Refusal } from '../errors.ts';
import type { Role, TokenScope } from './actor.ts';
import { tokenScopes } from './actor.ts';
import type { Pepper } from './pepper.ts';
import { TokenTable } from './token.table.ts';
import { hashOfToken, makeToken } from './token-format.ts';
import { type TokenRecord, tokenRecord } from './token-record.ts';

/** What a token is to be good for. */
export interface TokenInput {
  name: string;
  role: Role;
  /** What the role usually needs, unless given. */
  scopes?: readonly TokenScope[] | undefined;
  /** The keys of what it is for. */
  organization?: number | null | undefined;
  editions?: readonly number[] | undefined;
  series?: readonly number[] | undefined;
  /** At most 365 days ahead, which it is unless given. */
  expiresAt?: Date | undefined;
}

/** Who makes it, and under which pepper. */
export interface TokenMaker {
  createdBy: string;
  pepper: Pepper;
}

/** A token that was made, and all of it, which is told this once. */
export interface CreatedToken {
  token: TokenRecord;
  secret: string;
}

/** What a token may do by default. */
export const SCOPES_OF: Record<Role, readonly TokenScope[]> = {
  PARTNER: ['PROPOSE'],
  CURATOR: ['WRITE', 'PROPOSE', 'READ_PRIVATE'],
  STEWARD: tokenScopes,
};

const DAY = 86_400_000;

/** For how many days a token is good at most. */
export const MOST_DAYS = 365;

const LONGEST_NAME = 300;

/** Makes a token. */
export async function createToken(
  em: EntityManager,
  { createdBy, pepper, ...input }: TokenInput & TokenMaker,
): Promise<CreatedToken> {
  const { role, scopes = SCOPES_OF[role], organization = null, editions = [], series = [] } = input;
  const now = Date.now();
  const { expiresAt = new Date(now + MOST_DAYS * DAY) } = input;
  const name = nameOf(input);
  refuseReach({ role, organization, editions, series });
  if (scopes.length === 0) throw invalid('scopes', 'A token needs at least one scope.');
  refuseExpiry(expiresAt, now);
  const { id, secret } = makeToken();
  const token = em.create(TokenTable, {
    id,
    hash: hashOfToken(secret, pepper),
    pepper: pepper.version,
    name,
    role,
    scopes: tokenScopes.filter((scope) => scopes.includes(scope)),
    organization,
    editions: [...new Set(editions)],
    series: [...new Set(series)],
    createdAt: new Date(now),
    createdBy,
    expiresAt,
  });
  em.persist(token);
  await em.flush();
  return { token: tokenRecord(token), secret };
}

/** The name without spaces around it, which log and lists show. */
function nameOf({ name }: TokenInput): string {
  const plain = name.normalize('NFC').trim();
  if (plain === '') throw invalid('name', 'A token needs a name: who uses it, or what for.');
  if (plain.length > LONGEST_NAME)
    throw invalid('name', `The name has ${plain.length} characters; ${LONGEST_NAME} is the most.`);
  if (/\p{Cc}/u.test(plain))
    throw invalid('name', 'The name has characters that are no text. Write it anew.');
  return plain;
}

type Reach = Required<Pick<TokenInput, 'role' | 'organization' | 'editions' | 'series'>>;

function refuseReach({ role, organization, editions, series }: Reach): void {
  if (role === 'PARTNER' && organization == null)
    throw invalid('organization', 'A partner acts for one organization. Name it.');
  if (role !== 'PARTNER' && organization != null)
    throw invalid(
      'organization',
      'Only a partner acts for one organization. Leave it out, or make the role PARTNER.',
    );
  if (role === 'CURATOR') return;
  const whose =
    role === 'PARTNER' ? 'A partner acts for its organization' : 'A steward reaches all of the network';
  const kept = 'Leave them out, or make the role CURATOR.';
  if (editions?.length)
    throw invalid('editions', `${whose}; editions narrow only what a curator reaches. ${kept}`);
  if (series?.length) throw invalid('series', `${whose}; series narrow only what a curator reaches. ${kept}`);
}

function refuseExpiry(expiresAt: Date, now: number): void {
  const at = expiresAt.getTime();
  if (!(at > now))
    throw invalid('expiresAt', 'The token would have expired already. Give it a time to come.');
  if (at > now + MOST_DAYS * DAY)
    throw invalid('expiresAt', `A token is good for ${MOST_DAYS} days at most. Give it an earlier end.`);
}

const invalid = (field: string, message: string): Refusal =>
  new Refusal({ code: 'INVALID', path: [field], message, messageKey: `token.${field}` });
