import type { EntityManager } from '@mikro-orm/postgresql';
import { raw } from '../../platform/read/sql.ts';
import { stateOf } from './partner.policy.ts';

/** A partner with its subgraph, as the command line lists it. */
export interface ListedPartner {
  slug: string;
  publisher: string;
  organization: string;
  origin: string | null;
  license: string | null;
  since: string | null;
  endedOn: string | null;
  /** The subgraph that it has, or else had last. */
  subgraph: ListedSubgraph | null;
}

/** A subgraph as the command line lists it. */
export interface ListedSubgraph {
  key: number;
  partner: string;
  name: string;
  url: string;
  network: boolean;
  /** Of another network, whether its ids begin with its name; null where that is not known. */
  ownIds: boolean | null;
  state: string;
  adds: string[];
  problems: string[];
}

const SUBGRAPHS = `select s.id as key, s.partner_id, p.slug as partner, s.name, s.url, s.network, t.own_ids as "ownIds", s.ended_at,
    ${stateOf(raw('s')).compile().text} as state,
    coalesce(to_jsonb(t.adds), '[]') as adds, coalesce(to_jsonb(t.problems), '[]') as problems
  from subgraph s join partner p on p.id = s.partner_id left join subgraph_state t on t.subgraph_id = s.id`;

/** All subgraphs by name, also those that have ended. */
export const listSubgraphs = (em: EntityManager): Promise<ListedSubgraph[]> =>
  em.execute<ListedSubgraph[]>(
    `${SUBGRAPHS} order by s.name collate "C", s.ended_at desc nulls first, s.id desc`,
  );

/** All partners by slug, also those that have left. */
export const listPartners = (em: EntityManager): Promise<ListedPartner[]> =>
  em.execute<ListedPartner[]>(
    `select whose.slug, whose.publisher, o.name as organization, whose.origin, whose.license, whose.since, whose.ended_on as "endedOn",
       (select to_jsonb(last) from (${SUBGRAPHS} where s.partner_id = whose.id
         order by s.ended_at desc nulls first, s.id desc limit 1) last) as subgraph
     from partner whose join organization o on o.id = whose.organization_id order by whose.slug collate "C"`,
  );
