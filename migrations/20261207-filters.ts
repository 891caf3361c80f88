import { Migration } from '@mikro-orm/migrations';

/** What lists of editions, activities and outcomes are filtered and ordered by: keynotes, states of venues, dates from their end. */
export class Filters extends Migration {
  override name = '20261207-filters';

  override up(): void {
    this.addSql('create index "venue_by_state" on "venue" ((coalesce(state_code, state)), edition_id);');
    this.addSql(
      `create index "activity_by_latest" on "activity" ((coalesce(starts_at, starts_on::timestamp at time zone 'UTC', '-infinity')), id);`,
    );
    this.addSql(`create index "activity_keynotes" on "activity" (id) where kind = 'KEYNOTE';`);
    this.addSql(
      `create index "participation_keynotes" on "participation" (activity_id) where role = 'KEYNOTE';`,
    );
    this.addSql(`create index "outcome_by_latest_due_date" on "outcome" ((coalesce(due_on, '')), id);`);
    this.addSql(`create index "outcome_by_last_day" on "outcome" ((due_on || '~'), id);`);
  }
}
