import { Migration } from '@mikro-orm/migrations';

/** Acts that are sent again are answered as they were: their answers are kept for a day, by the keys of their callers. */
export class Acts extends Migration {
  override name = '20261217-acts';

  override up(): void {
    this.addSql(
      `create table "private"."idempotency" ("actor" text not null, "key" uuid not null, "hash" text not null, "answer" jsonb not null, "at" timestamptz(3) not null default now(), primary key ("actor", "key"));`,
    );
    this.addSql(`create index "idempotency_by_time" on "private"."idempotency" ("at");`);
  }
}
