import { createHash } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { SubgraphSource } from '../composition/index.ts';

/** A subgraph that was accepted and has not ended. */
export interface AcceptedSubgraph extends SubgraphSource {
  id: number;
  /** The slug of the partner whose it is. */
  partner: string;
}

const LIVE = `from subgraph s join partner p on p.id = s.partner_id where s.ended_at is null and p.ended_on is null`;

/** All subgraphs that were accepted and have not ended, with their schemas, by name. */
export const acceptedSubgraphs = (em: EntityManager): Promise<AcceptedSubgraph[]> =>
  em.execute<AcceptedSubgraph[]>(
    `select s.id, s.name, s.url, s.network, s.sdl, p.slug as partner ${LIVE} order by s.name collate "C"`,
  );

/** A text that differs wherever what is composed differs, without reading the schemas. */
export async function acceptedKey(em: EntityManager): Promise<string> {
  const rows = await em.execute(
    `select s.name, s.url, s.network, s.sdl_hash, p.slug ${LIVE} order by s.name collate "C"`,
  );
  return hashOf(JSON.stringify(rows));
}

/** The SHA-256 of a text in hexadecimal digits. */
export const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');
