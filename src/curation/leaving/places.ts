import type { EntityManager } from '@mikro-orm/postgresql';
import { decodedSnapshots } from '../../community/storage/snapshot-experts.ts';
import type { Place } from '../../domain/expert/departure.table.ts';
import type { Ask } from '../../platform/database/ask.ts';
import { askFor } from './find-person.ts';

/** The pages on which a person is named: their own, under each of their slugs, and those of what they took part in. */
const PAGES = `select distinct '/experts/' || said as path from (
    select slug from public.expert where id = ?
    union select c.before ->> 'slug' from private.change c where c.entity_type = 'Expert' and c.entity_key = ?::text
    union select c.after ->> 'slug' from private.change c where c.entity_type = 'Expert' and c.entity_key = ?::text
  ) own(said) where said is not null and not private.is_mask(said)
  union select '/activities/' || a.slug from public.participation p join public.activity a on a.id = p.activity_id where p.expert_id = ?
  union select '/editions/' || e.slug from public.participation p join public.edition e on e.id = p.edition_id where p.expert_id = ?
  union select '/organizations/' || o.slug from public.participation p join public.organization o on o.id = p.organization_id
    where p.expert_id = ?
  union select '/organizations/' || o.slug from public.affiliation f join public.organization o on o.id = f.organization_id
    where f.expert_id = ?
  order by 1`;

/** Where a person is shown, or was shown before they left: pages by address, snapshots by label. */
export async function places(em: EntityManager, { expert }: { expert: number }): Promise<Place[]> {
  const ask = await askFor(em);
  const [left] = await ask<{ places: Place[] }>(
    'select places from private.departure where expert_id = ? and returned_at is null order by id desc limit 1',
    [expert],
  );
  return left?.places ?? (await placesIn(ask, expert));
}

/** Where a person is shown now. */
export async function placesIn(ask: Ask, expert: number): Promise<Place[]> {
  const pages = await ask<{ path: string }>(PAGES, Array(7).fill(expert));
  const labels: string[] = [];
  for await (const { label, experts } of decodedSnapshots(ask)) if (experts.has(expert)) labels.push(label);
  return [
    ...pages.map(({ path }) => ({ kind: 'PAGE' as const, name: path })),
    ...labels.map((label) => ({ kind: 'SNAPSHOT' as const, name: label })),
  ];
}
