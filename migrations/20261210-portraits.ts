import { Migration } from '@mikro-orm/migrations';

/** Portraits are made of photographs and served from here, of those alone who agreed to them and for as long as they do. */
export class Portraits extends Migration {
  override name = '20261210-portraits';

  override up(): void {
    this.addSql(
      `create table "portrait" ("expert_id" int not null, "hash" text not null, "width" int not null, "height" int not null, "picture" bytea not null, primary key ("expert_id"));`,
    );
    this.addSql(`create index "portrait_by_hash" on "portrait" ("hash");`);
    this.addSql(`create or replace function private.admit_portrait() returns trigger language plpgsql security definer
set search_path = public, pg_temp as $$
begin
  perform from expert e where e.id = new.expert_id and e.consent = 'GRANTED' and e.photo is not null for share;
  return case when found then new end;
end $$;`);
    this.addSql(`create or replace function private.drop_portrait() returns trigger language plpgsql security definer
set search_path = public, pg_temp as $$
begin
  delete from portrait where expert_id = old.id;
  return null;
end $$;`);
    this.addSql(`create or replace function private.announce_portrait() returns trigger language plpgsql as $$
begin notify tejido_change; return null; end $$;`);
    this.addSql(
      `create or replace trigger admit_portrait before insert or update on portrait for each row execute function private.admit_portrait();`,
    );
    this.addSql(
      `create or replace trigger announce_portrait after insert or update or delete on portrait for each statement execute function private.announce_portrait();`,
    );
    this.addSql(`create or replace trigger portrait_withdrawn after update on expert for each row when (new.consent is distinct from 'GRANTED' and old.consent = 'GRANTED'
    or old.photo ->> 'url' is distinct from new.photo ->> 'url') execute function private.drop_portrait();`);
    this.addSql(
      `create or replace trigger portrait_orphaned after delete on expert for each row execute function private.drop_portrait();`,
    );
  }
}
