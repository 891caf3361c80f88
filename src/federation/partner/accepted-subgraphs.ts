import { createHash } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { SubgraphSource } from '../composition/index.ts';

/** What of an accepted subgraph decides what is composed; its schema is told by its hash. */
interface Composable extends Omit<SubgraphSource, 'sdl'> {
  /** The slug of the partner whose it is. */
  partner: string;
  sdlHash: string;
}

/** A subgraph that was accepted and has not ended. */
export interface AcceptedSubgraph extends Composable, SubgraphSource {
  id: number;
}

const COLUMNS = 's.name, s.url, s.network, s.sdl_hash as "sdlHash", p.slug as partner';

const LIVE = `from subgraph s join partner p on p.id = s.partner_id
  where s.ended_at is null and p.ended_on is null order by s.registered_at, s.id`;

/** All subgraphs that were accepted and have not ended, with their schemas; those that came first stand first. */
export const acceptedSubgraphs = (em: EntityManager): Promise<AcceptedSubgraph[]> =>
  em.execute<AcceptedSubgraph[]>(`select s.id, s.sdl, ${COLUMNS} ${LIVE}`);

/** The key of what is to be composed now, without reading the schemas. */
export const acceptedKey = async (em: EntityManager): Promise<string> =>
  keyOf(await em.execute<Composable[]>(`select ${COLUMNS} ${LIVE}`));

/** A text that differs wherever what is composed differs. */
export const keyOf = (accepted: readonly Composable[]): string =>
  hashOf(
    JSON.stringify(
      accepted.map(({ name, url, network, sdlHash, partner }) => [name, url, network, sdlHash, partner]),
    ),
  );

/** The SHA-256 of a text in hexadecimal digits. */
export const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');
