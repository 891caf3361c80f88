import { Migration } from '@mikro-orm/migrations';

/**
 * A batch says what its actor was, by which token and request it was known, who published what was imported, and why it was
 * done. What an import noted was its publisher.
 */
export class BatchFacts extends Migration {
  override name = '20261215-batch-facts';

  override up(): void {
    this.addSql(`alter table "private"."batch" rename column "note" to "reason";`);
    this.addSql(
      `alter table "private"."batch" add "actor_kind" text null, add "token_id" text null, add "request_id" text null, add "publisher" text null;`,
    );
    this.addSql(
      `alter table "private"."batch" add constraint "batch_actor_kind_check" check ("actor_kind" in ('PARTNER', 'CURATOR', 'STEWARD', 'SYSTEM'));`,
    );
    this.addSql(
      `update "private"."batch" set "publisher" = "reason", "reason" = null where "kind" = 'import';`,
    );
    this.addSql(
      `update "private"."batch" set "actor_kind" = 'SYSTEM' where "actor" in ('cli', 'seed', 'migration');`,
    );
    this.addSql(`drop function private.open_batch(text, text, text);`);
    this.addSql(`create or replace function private.open_batch(kind text, actor text, reason text default null,
  actor_kind text default null, token_id text default null, request_id text default null, publisher text default null)
returns int language plpgsql as $$
declare opened private.batch;
begin
  perform private.take_turn();
  insert into private.batch (kind, actor, reason, actor_kind, token_id, request_id, publisher, at)
    values (kind, actor, reason, actor_kind, token_id, request_id, publisher, greatest(clock_timestamp(), now(),
    (select last.at + interval '1 ms' from private.batch last order by last.id desc limit 1)))
    returning * into opened;
  perform set_config('tejido.batch', opened.id::text, true),
    set_config('tejido.at', to_char(opened.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), true);
  return opened.id;
end $$;`);
  }
}
