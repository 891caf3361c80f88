import { anyOf } from '../read/filter.ts';
import { allOf, raw, type Sql, sql } from '../read/sql.ts';
import type { PublicTable } from '../stored.ts';
import { PRIVATE } from './change.table.ts';
import type { DatabaseObject } from './database-object.ts';
import { LOG } from './public-log.ts';
import { tableOf } from './recorded.ts';
import { visibleOf } from './telling.ts';

/**
 * What the public may know of slugs that rows had before: the view `former_slug` of who had one last, of rows that can be
 * hidden only those that are shown now; and the function `is_gone`, which answers yes or no.
 *
 * What depends on the table is in functions with the rights of their owner, which plan only what they come to: PostgreSQL
 * would plan the conditions of all tables for each lookup.
 */
export function formerSlugs(all: readonly PublicTable[]): DatabaseObject[] {
  const tables = all.filter(({ meta }) => 'slug' in meta.properties);
  const leads = {
    name: 'leads',
    arguments: 'entity_type text, entity_key integer, slug text, entry bigint',
  };
  const isGone = { name: 'is_gone', arguments: 'entity_type text, slug text, slug_hash bytea' };
  return [
    functionOf(
      PRIVATE,
      leads,
      tables.filter(({ publicity }) => publicity),
      leadsThere(all),
      isLast('leads'),
    ),
    { name: 'view former_slug', sql: FORMER_SLUG },
    functionOf('public', isGone, tables, isOver(all), raw('false')),
  ];
}

const FORMER_SLUG = `create or replace view public.former_slug as
  select logged.entity_type, logged.before ->> 'slug' as slug, logged.entity_key::integer as entity_key, logged.id as position
  from ${PRIVATE}.change logged where (logged.before ->> 'slug') is not null
    and ${PRIVATE}.leads(logged.entity_type, logged.entity_key::integer, logged.before ->> 'slug', logged.id)`;

/** A function that answers yes or no, for each table in its own way. */
function functionOf(
  schema: string,
  { name, arguments: taken }: { name: string; arguments: string },
  tables: readonly PublicTable[],
  answer: (table: PublicTable) => Sql,
  otherwise: Sql,
): DatabaseObject {
  const cases = tables.map(
    (table) => `when '${table.meta.className}' then return ${answer(table).compile().text};`,
  );
  return {
    name: `function ${schema}.${name}`,
    sql: `create or replace function ${schema}.${name}(${taken}) returns boolean
language plpgsql stable security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
begin
  case ${name}.entity_type
    ${cases.join('\n    ')}
    else return ${otherwise.compile().text};
  end case;
end $$`,
  };
}

/** True where the row with a key was visible under a slug; nothing where all rows always are. */
const wasVisible = ({ publicity }: PublicTable, key: Sql, slug: Sql): Sql | undefined =>
  publicity?.past?.wasVisibleAs(key, slug);

/** The key of the row that has a slug now, if it is visible, or was under it. */
function holder(table: PublicTable, all: readonly PublicTable[], slug: Sql): Sql {
  const visible = visibleOf(table, all)(raw('h'));
  const isKnown = visible && anyOf([visible, wasVisible(table, raw('h.id'), slug) ?? raw('true')]);
  return sql`select h.id from ${raw(tableOf(table.meta))} h where ${allOf(sql`h.slug = ${slug}`, isKnown)}`;
}

/** What was taken out of the log about whoever is not shown. */
const KEPT = raw(`${PRIVATE}.kept_change`);

/** True where no later entry about a slug counts, nor one whose slug was taken out of the log. */
const isLast = (name: string, counts?: Sql): Sql => {
  const of = (argument: string) => raw(`${name}.${argument}`);
  const entry = sql`logged.entity_type = ${of('entity_type')} and logged.before ->> 'slug' = ${of('slug')}
      and logged.id > ${of('entry')}`;
  const none = (from: Sql) => sql`not exists (select from ${from} logged where ${allOf(entry, counts)})`;
  return counts ? allOf(none(LOG), none(KEPT))! : none(LOG);
};

/**
 * True of the last entry with a slug, of whatever row; that may be gone, and then whoever looks it up finds nothing. Of a
 * table with rows to hide it is so only where the row is shown now, and where what is hidden is told of at all.
 */
const leadsThere = (all: readonly PublicTable[]) => (table: PublicTable) => {
  if (!table.publicity?.past) return raw('false');
  const [key, slug] = [raw('leads.entity_key'), raw('leads.slug')];
  const row = allOf(sql`t.id = ${key}`, visibleOf(table, all)(raw('t')));
  return allOf(
    sql`exists (select from ${raw(tableOf(table.meta))} t where ${row})`,
    wasVisible(table, key, slug),
    sql`not exists (${holder(table, all, slug)})`,
    isLast('leads', wasVisible(table, raw('logged.entity_key::integer'), slug)),
  );
};

/**
 * Whether what was visible under a slug, or was last, is gone for good and may be said to be. Where rows can be hidden, that
 * is told by the slug's keyed hash alone.
 */
const isOver = (all: readonly PublicTable[]) => (table: PublicTable) => {
  const [slug, key] = [raw('is_gone.slug'), raw('last.key')];
  const { past } = table.publicity ?? {};
  const lastHolder = sql`coalesce((${holder(table, all, slug)}),
        (select logged.entity_key::integer from ${LOG} logged
          where logged.entity_type = is_gone.entity_type and logged.before ->> 'slug' = ${slug} order by logged.id desc limit 1))`;
  const last = past ? sql`(${past.keyByHash(raw('is_gone.slug_hash'))})` : lastHolder;
  const gone =
    past?.isGone(key) ?? sql`not exists (select from ${raw(tableOf(table.meta))} t where t.id = ${key})`;
  return sql`(select last.key is not null and ${gone} from (select ${last} as key offset 0) last)`;
};
