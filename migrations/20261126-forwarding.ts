import { Migration } from '@mikro-orm/migrations';

/** What pages need: to find what had a slug before, and to know which series are invented. */
export class Forwarding extends Migration {
  override name = '20261126-forwarding';

  override up(): void {
    this.addSql(
      `create index "change_by_slug_before" on "change" (entity_type, (before ->> 'slug'), id) where (before ->> 'slug') is not null;`,
    );
    this.addSql(`alter table "series" add "synthetic" boolean not null default false;`);
    // The series that shipped before it could be said of it.
    this.addSql(
      `update "series" set "synthetic" = true where id in (select series_id from series_identifier where scheme = 'EXTERNAL' and publisher = 'demo' and value = 'demo');`,
    );
  }
}
