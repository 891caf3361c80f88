import { Migration } from '@mikro-orm/migrations';

/**
 * Servers keep answers for as long as the state of the network is the same, and an act that withholds somebody waits until they
 * have let go of them.
 */
export class NetworkState extends Migration {
  override name = '20261211-network-state';

  override up(): void {
    this.addSql('drop trigger announce_portrait on portrait;');
    this.addSql('drop function private.announce_portrait();');
    this.addSql(`create or replace function public.network_state(out log_position bigint, out state text)
language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(last.id, 0), concat_ws(' ', last.id,
    extract(epoch from last.at),
    to_char(now() at time zone 'UTC', 'YYYY-MM-DD'),
    coalesce((select concat_ws(' ',
      (select string_agg(xmin::text, ',' order by hash) from private.slug_key),
      (select count(*) || ':' || sum(xmin::text::bigint) from portrait))), '-'),
    coalesce((select string_agg(xmin::text, ',' order by kind) from stored_layout), '-'))
  from (select) one left join (select id, at from private.change order by id desc limit 1) last on true $$;`);
    this.addSql(`create or replace function private.is_withholding() returns boolean language sql stable
set search_path = public, pg_temp as $$
  select exists (select from private.change logged
    where logged.batch_id = nullif(current_setting('tejido.batch', true), '')::int and ((logged.entity_type = 'Expert' and (logged.kind = 'TOMBSTONED'
  or logged.after ->> 'tieConsent' = 'DENIED'
  or logged.before ? 'consent' and coalesce(logged.before ->> 'consent', 'GRANTED') = 'GRANTED'
    and logged.after ->> 'consent' is distinct from 'GRANTED')))) $$;`);
  }
}
