import { Migration } from '@mikro-orm/migrations';

/** What each package said of which rows is kept: an empty cell then takes away only what the same package has said. */
export class Packages extends Migration {
  override name = '20261205-packages';

  override up(): void {
    this.addSql(
      `create table "private"."package_import" ("id" serial primary key, "publisher" text not null, "title" text not null, "batch" int null, "at" timestamptz(3) not null default now());`,
    );
    this.addSql(
      `create table "private"."package_row" ("entity" text not null, "key" int not null, "since" int not null, "until" int null, "said" jsonb not null, primary key ("entity", "key", "since"));`,
    );
  }
}
