import { Migration } from '@mikro-orm/migrations';

/** Whether the ids of another network begin with its name is kept, for pages to tell. */
export class SubgraphOwnIds extends Migration {
  override name = '20261228-subgraph-own-ids';

  override up(): void {
    this.addSql(`alter table "subgraph_state" add "own_ids" boolean;`);
  }
}
