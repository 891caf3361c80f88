import { Migration } from '@mikro-orm/migrations';

/**
 * What the community graph needs: who may be tied to whom, where its actors were put last, states of it to be cited, and
 * word of every change to whoever holds it in memory.
 */
export class Community extends Migration {
  override name = '20261125-community';

  override up(): void {
    // Ties show by default; a series that asks first, and whoever opts out, says so.
    this.addSql(`alter table "series" add "expert_ties" text not null default 'SHOWN';`);
    this.addSql(
      `alter table "series" add constraint "series_expert_ties_check" check ("expert_ties" in ('SHOWN', 'OPT_IN', 'OFF'));`,
    );
    this.addSql(`alter table "expert" add "tie_consent" text null;`);
    this.addSql(
      `alter table "expert" add constraint "expert_tie_consent_check" check ("tie_consent" in ('GRANTED', 'DENIED'));`,
    );

    this.addSql(
      `create table "snapshot" ("id" serial primary key, "label" text not null, "taken_at" timestamptz(3) not null default now(), "revision" text not null, "content_hash" text not null, "doi" text null, "license" text not null, "contents" bytea not null);`,
    );
    this.addSql(`alter table "snapshot" add constraint "snapshot_label_unique" unique ("label");`);
    this.addSql(
      `alter table "snapshot" add constraint "snapshot_content_hash_check" check (content_hash ~ '^[0-9a-f]{64}$');`,
    );

    this.addSql(
      `create table "stored_layout" ("kind" text not null, "revision" text not null, "contents" bytea not null, "stored_at" timestamptz(3) not null default now(), primary key ("kind"));`,
    );
    this.addSql(
      `alter table "stored_layout" add constraint "stored_layout_kind_check" check ("kind" in ('ORGANIZATION', 'EXPERT'));`,
    );

    // Told once a transaction, when it commits, in however many statements it was written.
    this.addSql(
      `create or replace function announce_change() returns trigger language plpgsql as $$ begin notify tejido_change; return null; end $$;`,
    );
    this.addSql(
      `create trigger change_announced after insert on change for each statement execute function announce_change();`,
    );
  }
}
