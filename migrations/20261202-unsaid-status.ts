import { Migration } from '@mikro-orm/migrations';

/**
 * A status that nobody recorded is null, and no longer PROPOSED, which an empty cell stood for. What was written so far becomes
 * null where the record tells that it was such a cell: where no outcome of the same publisher has any other status, no evidence says
 * PROPOSED, and the log knows of nobody who changed the status. Where a publisher has other statuses too, an empty cell cannot be told
 * from one that says "proposed": it stays until the package is imported again, which empties what is empty there.
 */
export class UnsaidStatus extends Migration {
  override name = '20261202-unsaid-status';

  override up(): void {
    this.addSql('alter table "outcome" alter column "status" drop default;');
    this.addSql('alter table "outcome" alter column "status" drop not null;');
    this.addSql(`create temporary table unsaid on commit drop as
  select o.id from outcome o join outcome_identifier i on i.outcome_id = o.id and i.scheme = 'EXTERNAL'
  where o.status = 'PROPOSED'
  and not exists (select from outcome_evidence e where e.outcome_id = o.id and e.status = 'PROPOSED')
  and not exists (select from private.change c where c.entity_type = 'Outcome' and c.entity_key = o.id::text
    and c.kind = 'UPDATED' and c.after ? 'status')
  and not exists (select from outcome_identifier j join outcome other on other.id = j.outcome_id
    where j.scheme = 'EXTERNAL' and j.publisher = i.publisher and other.status <> 'PROPOSED');`);
    this.addSql(`do $$ begin
  if exists (select from unsaid) then
    perform private.open_batch('migration', 'migration', 'a status that nobody recorded is null');
    update outcome set status = null where id in (select id from unsaid);
  end if;
end $$;`);
  }
}
