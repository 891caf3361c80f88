-- Whom PostGraphile reads as: row-level security keeps withheld experts from it. Tejido and the hand-written queries
-- read as the tables' owner, and leave them out themselves.

do $$ begin create role tejido_bench; exception when duplicate_object then null; end $$;
grant usage on schema public to tejido_bench;
grant select on all tables in schema public to tejido_bench;
alter table expert enable row level security;
create policy shown on expert using (withheld is null);
-- PostGraphile would call it as it calls the function search_words.
comment on table search_word is '@behavior -*';
