import { Migration } from '@mikro-orm/migrations';

/**
 * A remit of several countries that is not the world is REGIONAL. Rows whose file said "regional" became LOCAL, and cannot be told
 * from others that are: they stay until their package is imported again.
 */
export class RegionalScope extends Migration {
  override name = '20261203-regional-scope';

  override up(): void {
    this.addSql(`alter table "organization" drop constraint "organization_scope_check";`);
    this.addSql(
      `alter table "organization" add constraint "organization_scope_check" check ("scope" in ('LOCAL', 'NATIONAL', 'REGIONAL', 'INTERNATIONAL'));`,
    );
    this.addSql(`alter table "convening" drop constraint "convening_scope_at_time_check";`);
    this.addSql(
      `alter table "convening" add constraint "convening_scope_at_time_check" check ("scope_at_time" in ('LOCAL', 'NATIONAL', 'REGIONAL', 'INTERNATIONAL'));`,
    );
    this.addSql(`alter table "participation" drop constraint "participation_scope_at_time_check";`);
    this.addSql(
      `alter table "participation" add constraint "participation_scope_at_time_check" check ("scope_at_time" in ('LOCAL', 'NATIONAL', 'REGIONAL', 'INTERNATIONAL'));`,
    );
  }
}
