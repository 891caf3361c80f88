import { Migration } from '@mikro-orm/migrations';

/**
 * What is filtered by comes in order from an index, and the participations of an organization are counted in an index alone,
 * without those of people who are withheld.
 */
export class ReadIndexes extends Migration {
  override name = '20261212-read-indexes';

  override up(): void {
    this.addSql('drop index "participation_by_organization";');
    this.addSql(
      'create index "participation_of_organization" on "participation" (organization_id, id) include (expert_id);',
    );
    this.addSql('create index "organization_by_scope" on "organization" ("scope", "sort_name", "id");');
    this.addSql(
      'create index "organization_by_state_given" on "organization" ((coalesce(state_code, state)), sort_name, id);',
    );
    this.addSql('create index "organization_by_country" on "organization" ((fold(country)), sort_name, id);');
  }
}
