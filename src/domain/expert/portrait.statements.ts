import type { Picture } from '../../platform/image/picture-task.ts';
import { raw, type Sql, sql } from '../../platform/read/sql.ts';

/** A photograph of which there is no portrait yet: whose it is, and where it is fetched from. */
export interface MissingPortrait {
  expert: number;
  slug: string;
  url: string;
}

/** True where a person agreed to be shown with a photograph, and it may be shown still. */
const mayBeShown = (expert: Sql): Sql => sql`${expert}.consent = 'GRANTED'
  and coalesce((${expert}.photo ->> 'validUntil')::timestamptz > now(), true)`;

/** The photographs that are to be fetched. */
export const missingPortraits: Sql = sql`select e.id as expert, e.slug, e.photo ->> 'url' as url from expert e
  where e.photo ->> 'url' is not null and ${mayBeShown(raw('e'))} and not exists (select from portrait p where p.expert_id = e.id)
  order by e.id`;

/** Stores a portrait, and answers with one row, unless the person has withdrawn meanwhile or has another photograph now. */
export const storePortrait = (
  { expert, url }: MissingPortrait,
  hash: string,
  { width, height, bytes }: Picture,
): Sql =>
  sql`insert into portrait (expert_id, hash, width, height, picture)
    select e.id, ${hash}, ${width}, ${height}, ${Buffer.from(bytes)} from expert e
    where e.id = ${expert} and e.photo ->> 'url' = ${url} and ${mayBeShown(raw('e'))} for share
    on conflict (expert_id) do update set hash = excluded.hash, width = excluded.width, height = excluded.height, picture = excluded.picture
    returning expert_id`;

/** The picture with a hash, as long as it may be shown. */
export const portraitWith = (hash: string): Sql =>
  sql`select p.picture from portrait p join expert e on e.id = p.expert_id
    where p.hash = ${hash} and ${mayBeShown(raw('e'))} limit 1`;

/** What is told of the portrait of a person who agreed to it, as an expression over their row; null where there is none. */
export const portraitOf = (expert: Sql): Sql => sql`case when ${expert}.consent = 'GRANTED' then
  (select jsonb_build_object('hash', p.hash, 'width', p.width, 'height', p.height) from portrait p where p.expert_id = ${expert}.id) end`;
