import type { EntityManager } from '@mikro-orm/postgresql';
import { WHOLE_LOG } from '../../platform/changes/kept-change.table.ts';
import type { Ask } from '../../platform/database/ask.ts';
import { nodeId } from '../../platform/node-id.ts';
import { PROPOSALS_ABOUT, wordsAbout } from './erase-person.ts';
import { askFor, findPerson } from './find-person.ts';
import { placesIn } from './places.ts';

/** Everything that is held on a person: rows by table, as the database has them. */
export interface PersonExport {
  person: string;
  exportedAt: string;
  /** Rows of tables with what hangs on them, as `public.participation`; bytes are left out, with how many there are. */
  tables: Record<string, Record<string, unknown>[]>;
  /** What the log says of them, values too that were taken out of it since. */
  log: Record<string, unknown>[];
  /** What was proposed about them. */
  proposals: Record<string, unknown>[];
  /** Where they are shown. */
  places: { kind: string; name: string }[];
}

/** A table whose rows hang on a person, and the condition that finds them. */
export interface HangingTable {
  table: string;
  /** True of the rows `t`. */
  condition: string;
}

/** Tables that hold the key of a person in these columns. */
const HOLDING = `select format('%I.%I', n.nspname, c.relname) as table, c.oid::int as oid, quote_ident(a.attname) as column
  from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid
  where n.nspname in ('public', 'private') and c.relkind = 'r' and not a.attisdropped and a.atttypid = 'integer'::regtype
    and a.attname in ('expert_id', 'person') order by 1`;

/** Tables that refer to those: of citations, of what somebody did. */
const REFERRING = `select format('%I.%I', n.nspname, c.relname) as table, quote_ident(a.attname) as column,
    format('%I.%I', m.nspname, r.relname) as to
  from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
  join pg_class r on r.oid = k.confrelid join pg_namespace m on m.oid = r.relnamespace
  join pg_attribute a on a.attrelid = c.oid and a.attnum = k.conkey[1]
  where k.contype = 'f' and cardinality(k.conkey) = 1 order by 1, 2`;

/** Tables that name rows of any kind by entity and key. */
const BY_NAME: HangingTable[] = [
  { table: 'public.search_name', condition: `t.entity_type = 'Expert' and t.entity_key = $` },
  { table: 'private.package_row', condition: `t.entity = 'Expert' and t.key = $` },
];

/** Every table that holds something of a person, with the condition that finds it; `$` is the key of the person. */
export async function tablesAbout(ask: Ask): Promise<HangingTable[]> {
  const holding = await ask<{ table: string; column: string }>(HOLDING);
  const referring = await ask<{ table: string; column: string; to: string }>(REFERRING);
  const direct = [
    { table: 'public.expert', condition: 't.id = $' },
    ...holding.map(({ table, column }) => ({ table, condition: `t.${column} = $` })),
  ];
  const parts = referring
    .filter(({ table }) => !direct.some((each) => each.table === table))
    .flatMap(({ table, column, to }) => {
      const owner = direct.find((each) => each.table === to);
      return owner
        ? [
            {
              table,
              condition: `t.${column} in (select o.id from ${to} o where ${owner.condition.replaceAll('t.', 'o.')})`,
            },
          ]
        : [];
    });
  return [...direct, ...parts, ...BY_NAME];
}

/** Everything that is held on a person, withheld or not, of every table, the vault and the log. */
export async function exportPerson(em: EntityManager, { expert }: { expert: number }): Promise<PersonExport> {
  const ask = await askFor(em);
  await findPerson(ask, expert);
  const tables: PersonExport['tables'] = {};
  for (const { table, condition } of await tablesAbout(ask)) {
    const rows = await ask<{ row: Record<string, unknown> }>(
      `select to_jsonb(t) as row from ${table} t where ${condition.replaceAll('$', '?')} order by to_jsonb(t)::text`,
      [expert],
    );
    if (rows.length > 0)
      tables[table] = [...(tables[table] ?? []), ...rows.map(({ row }) => withoutBytes(row))];
  }
  return {
    person: nodeId('Expert', expert),
    exportedAt: new Date().toISOString(),
    tables,
    log: await logOf(ask, expert, tables),
    proposals: await ask(`select p.* from ${PROPOSALS_ABOUT} order by p.id`, await wordsAbout(ask, expert)),
    places: await placesIn(ask, expert),
  };
}

/** PostgreSQL writes bytes as `\x` and digits; a picture is held as it was fetched, so its size says enough. */
const withoutBytes = (row: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(row).map(([column, value]) => [
      column,
      typeof value === 'string' && /^\\x[\da-f]{400,}$/.test(value)
        ? `${(value.length - 2) / 2} bytes`
        : value,
    ]),
  );

/** The entries of the log about a person and about the rows that hang on them, now or once. */
function logOf(ask: Ask, expert: number, tables: PersonExport['tables']): Promise<Record<string, unknown>[]> {
  const keys = Object.fromEntries(
    [
      ['Participation', 'public.participation'],
      ['Affiliation', 'public.affiliation'],
      ['ExpertIdentifier', 'public.expert_identifier'],
    ].map(([entity, table]) => [entity, (tables[table!] ?? []).map(({ id }) => `${id}`)]),
  );
  return ask(
    `with about (type, key) as (
       select 'Expert', ?::text
       union select key, value from jsonb_each(?::jsonb) rows(key, list) cross join jsonb_array_elements_text(list)
       union select c.entity_type, c.entity_key from private.change c
         where c.before is not null and (c.before @> jsonb_build_object('expert', ?::int) or c.before @> jsonb_build_object('node', ?::int)
           or c.before @> jsonb_build_object('fact', ?::int))
           and c.entity_type in ('Participation', 'Affiliation', 'ExpertIdentifier', 'ExpertCitation')
       union select 'ExpertCitation', c.expert_id || '-' || c.source_id from public.expert_citation c where c.expert_id = ?
     )
     select c.id as position, b.at, b.kind as act, b.actor, b.reason, c.kind, c.entity_type, c.entity_key, c.before, c.after
     from about join private.change own on own.entity_type = about.type and own.entity_key = about.key
     join ${WHOLE_LOG} c on c.id = own.id join private.batch b on b.id = c.batch_id order by c.id`,
    [expert, JSON.stringify(keys), expert, expert, expert, expert],
  );
}
