import { Migration } from '@mikro-orm/migrations';

/** Tokens let somebody do more than read what is public; servers are told when one is revoked. */
export class Tokens extends Migration {
  override name = '20261216-tokens';

  override up(): void {
    this.addSql(
      `create table "private"."token" ("id" text not null, "hash" bytea not null, "pepper" text not null, "name" text not null, "role" text not null, "scopes" text[] not null, "organization" int null, "editions" int[] not null, "series" int[] not null, "created_at" timestamptz(3) not null default now(), "created_by" text not null, "expires_at" timestamptz(3) not null, "last_used_on" date null, "revoked_at" timestamptz(3) null, primary key ("id"));`,
    );
    this.addSql(
      `alter table "private"."token" add constraint "token_role_check" check ("role" in ('PARTNER', 'CURATOR', 'STEWARD'));`,
    );
    this.addSql(
      `alter table "private"."token" add constraint "token_scopes_check" check ("scopes" <@ array['READ_PRIVATE'::text, 'WRITE'::text, 'PROPOSE'::text, 'TOKENS'::text]);`,
    );
    this.addSql(`create or replace function private.announce_token() returns trigger language plpgsql as $$
begin
  perform pg_notify('tejido_token', old.id);
  return null;
end $$;`);
    this.addSql(`create or replace trigger announce_token after delete or update of role, name, scopes, organization, editions, series, expires_at, revoked_at on private.token
for each row execute function private.announce_token();`);
  }
}
