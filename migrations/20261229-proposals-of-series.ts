import { Migration } from '@mikro-orm/migrations';

/** Which series a proposal would change, so that curators of a series find it. */
export class ProposalsOfSeries extends Migration {
  override name = '20261229-proposals-of-series';

  override up(): void {
    this.addSql(`alter table "private"."proposal" add "series" int[] not null default '{}';`);
  }
}
