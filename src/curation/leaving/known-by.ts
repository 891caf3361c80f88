import type { Hashes } from '../../domain/expert/departure.table.ts';
import { isVisible } from '../../domain/expert/expert.policy.ts';
import { WHOLE_LOG } from '../../platform/changes/kept-change.table.ts';
import type { Ask } from '../../platform/database/ask.ts';
import { raw } from '../../platform/read/sql.ts';
import type { Ledger } from './ledger.ts';

/** A name that a registry or a publisher gave to somebody. */
export interface GivenName {
  scheme: string;
  publisher: string;
  value: string;
}

/** By what somebody is known, or was. */
export interface KnownBy {
  expert: number;
  slugs: string[];
  names: string[];
  identifiers: GivenName[];
}

const IDENTIFIERS = `select i.expert_id, i.scheme, i.publisher, i.value from public.expert_identifier i
    union all select v.expert_id, kept.value ->> 'scheme', kept.value ->> 'publisher', kept.value ->> 'value'
    from private.vault v cross join jsonb_each(v.kept -> 'expert_identifier') kept`;

/** What an expert, or the log of them, says: the vault's and the log's values too. */
const saidOf = (property: string, column: string, who: string) => `array(select distinct said from (
    select e.${column} from public.expert e where e.id = ${who}
    union all select v.kept #>> array['expert', ${who}::text, '${column}'] from private.vault v where v.expert_id = ${who}
    union all select c.after ->> '${property}' from ${WHOLE_LOG} c where c.entity_type = 'Expert' and c.entity_key = ${who}::text
    union all select c.before ->> '${property}' from ${WHOLE_LOG} c where c.entity_type = 'Expert' and c.entity_key = ${who}::text
  ) every(said) where said is not null and not private.is_mask(said))`;

/** By what people are known now, or were before, whether they are shown or not. */
export const knownBy = (ask: Ask, experts: readonly number[]): Promise<KnownBy[]> =>
  experts.length === 0
    ? Promise.resolve([])
    : ask<KnownBy>(
        `select who.id as expert, ${saidOf('slug', 'slug', 'who.id')} as slugs, ${saidOf('displayName', 'name', 'who.id')} as names,
          coalesce((select jsonb_agg(jsonb_build_object('scheme', i.scheme, 'publisher', i.publisher, 'value', i.value))
            from (${IDENTIFIERS}) i where i.expert_id = who.id), '[]') as identifiers
         from json_array_elements_text(?::json) as given(key) cross join lateral (select given.key::int as id) who`,
        [JSON.stringify(experts)],
      );

/** By what those who are shown are known now. */
export const knownNow = (ask: Ask): Promise<KnownBy[]> =>
  ask<KnownBy>(`select e.id as expert, array[e.slug] as slugs, array[e.name] as names,
      coalesce(jsonb_agg(jsonb_build_object('scheme', i.scheme, 'publisher', i.publisher, 'value', i.value))
        filter (where i.id is not null), '[]') as identifiers
    from public.expert e left join public.expert_identifier i on i.expert_id = e.id
    where ${isVisible(raw('e')).compile().text} group by e.id order by e.id`);

/** The hashes of what somebody is known by. A slug is the id by which packages of our own name people. */
export const hashesOf = (ledger: Pick<Ledger, 'hash'>, who: Omit<KnownBy, 'expert'>): Hashes => ({
  identifier: who.identifiers
    .filter(({ scheme }) => scheme !== 'EXTERNAL')
    .map(({ scheme, value }) => ledger.hash('identifier', `${scheme}\n${value}`)),
  publisher: [
    ...who.identifiers
      .filter(({ scheme }) => scheme === 'EXTERNAL')
      .map(({ publisher, value }) => ledger.hash('publisher', `${publisher}\n${value}`)),
    ...who.slugs.map((slug) => ledger.hash('slug', slug)),
  ],
  name: who.names.map((name) => ledger.hash('name', foldName(name))),
});

/** A name without case, accents, punctuation and the order of its words. */
export const foldName = (name: string): string =>
  name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .toSorted()
    .join(' ');
