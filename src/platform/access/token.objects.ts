import { PRIVATE } from '../changes/change.table.ts';
import type { DatabaseObject } from '../changes/database-object.ts';

/** The channel on which PostgreSQL tells all servers the id of a token that is no longer what it was. */
export const TOKEN_CHANNEL = 'tejido_token';

/** What a server remembers of a token; that it was used changes none of it. */
const REMEMBERED = 'role, name, scopes, organization, editions, series, expires_at, revoked_at';

/** What tells of tokens that are revoked, whoever does it. */
export const tokenObjects: DatabaseObject[] = [
  {
    name: 'function private.announce_token',
    sql: `create or replace function ${PRIVATE}.announce_token() returns trigger language plpgsql as $$
begin
  perform pg_notify('${TOKEN_CHANNEL}', old.id);
  return null;
end $$`,
  },
  {
    name: 'trigger token.announce_token',
    sql: `create or replace trigger announce_token after delete or update of ${REMEMBERED} on ${PRIVATE}.token
for each row execute function ${PRIVATE}.announce_token()`,
  },
];
