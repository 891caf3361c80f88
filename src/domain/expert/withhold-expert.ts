import { consents } from './expert.table.ts';

/** Consent that lets nobody see a person; the column `withheld` is computed only after triggers. */
export const REFUSED = `new.consent in (${consents
  .filter((consent) => consent !== 'GRANTED')
  .map((consent) => `'${consent}'`)
  .join(', ')})`;

/**
 * Before a person is written: who is withheld has neither name nor slug of their own, and who comes back has both again. What
 * is emptied by the write that withholds them is kept all the same, so that undoing their return loses nothing.
 */
export const withhold = `create or replace function private.withhold_expert() returns trigger language plpgsql security definer
set search_path = public, private, pg_temp as $$
declare
  kept jsonb;
begin
  if ${REFUSED} then
    if tg_op = 'UPDATE' and old.withheld is null then
      new.name := coalesce(new.name, old.name);
      new.family_name := coalesce(new.family_name, old.family_name);
      new.biography := coalesce(new.biography, old.biography);
      new.biography_translations := coalesce(new.biography_translations, old.biography_translations);
      new.url := coalesce(new.url, old.url);
      new.photo := coalesce(new.photo, old.photo);
      if is_mask(new.slug) then
        new.slug := old.slug;
      end if;
    end if;
    select jsonb_object_agg(key, value) into kept from jsonb_each(to_jsonb(new)) where value <> 'null'
      and (key in ('name', 'family_name', 'biography', 'biography_translations', 'url', 'photo') or key = 'slug' and not is_mask(new.slug));
    if kept is null then
      return new;
    end if;
    perform keep(new.id, 'expert', new.id, kept);
    new.name := null;
    new.family_name := null;
    new.biography := null;
    new.biography_translations := null;
    new.url := null;
    new.photo := null;
    if kept ? 'slug' then
      new.slug := mask(new.id);
    end if;
  elsif tg_op = 'UPDATE' then
    select v.kept #> array['expert', new.id::text] into kept from vault v where v.expert_id = new.id;
    new.name := coalesce(new.name, kept ->> 'name');
    new.family_name := coalesce(new.family_name, kept ->> 'family_name');
    new.biography := coalesce(new.biography, kept ->> 'biography');
    new.biography_translations := coalesce(new.biography_translations, kept -> 'biography_translations');
    new.url := coalesce(new.url, kept ->> 'url');
    new.photo := coalesce(new.photo, kept -> 'photo');
    if is_mask(new.slug) and not exists (select from expert e where e.slug = kept ->> 'slug') then
      new.slug := coalesce(kept ->> 'slug', new.slug);
    end if;
  end if;
  return new;
end $$`;
