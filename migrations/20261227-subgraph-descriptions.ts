import { Migration } from '@mikro-orm/migrations';

/** What the schemas of subgraphs say of what they add is kept, and since when each is doing as it is, for pages to tell. */
export class SubgraphDescriptions extends Migration {
  override name = '20261227-subgraph-descriptions';

  override up(): void {
    this.addSql(
      `alter table "subgraph_state" add "described" jsonb not null default '{}', add "since" timestamptz(3) not null default now();`,
    );
  }
}
