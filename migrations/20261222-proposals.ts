import { Migration } from '@mikro-orm/migrations';

/** Acts that wait for a curator, and what strangers say is wrong. */
export class Proposals extends Migration {
  override name = '20261222-proposals';

  override up(): void {
    this.addSql(
      `create table "private"."proposal" ("id" serial primary key, "state" text not null default 'OPEN', "mutation" text not null, "input" jsonb not null, "reason" text null, "submitted_at" timestamptz(3) not null default now(), "submitted_by" text not null, "actor_kind" text null, "token_id" text null, "editions" int[] not null, "node" text null, "refusals" jsonb null, "decided_at" timestamptz(3) null, "decided_by" text null, "decision" text null, "batch_id" int null);`,
    );
    this.addSql(`create index "proposal_by_state" on "private"."proposal" ("state", "id");`);
    this.addSql(
      `create index "proposal_open_by_node" on "private"."proposal" (node, id) where state = 'OPEN' and node is not null;`,
    );
    this.addSql(
      `alter table "private"."proposal" add constraint "proposal_state_check" check ("state" in ('OPEN', 'ACCEPTED', 'REFUSED', 'WITHDRAWN', 'STALE'));`,
    );
  }
}
