import { pipeline, Readable } from 'node:stream';
import { createGzip } from 'node:zlib';
import { IsolationLevel, type SqlEntityManager } from '@mikro-orm/postgresql';
import { LICENSE } from '../../community/license.ts';
import { type PublicFile, partsOf } from '../../exchange/exporting/public-files.ts';
import { Database } from '../../platform/database/database.ts';
import type { Catalog } from '../../platform/read/catalog.ts';
import { sql } from '../../platform/read/sql.ts';
import type { MadeFile } from './file-cache.ts';
import { UnnamedFile } from './unnamed-file.ts';

/** What files are made from. */
export interface FileSource {
  em: SqlEntityManager;
  catalog: Catalog;
  /** The revision of the community graph that holds all that was committed before. */
  readRevision: () => Promise<{ name: string }>;
}

/** The state of a network that decides what is in a file. */
export interface NetworkState {
  /** The newest entry of the log. */
  position: string;
  changedAt: Date;
  hasReal: boolean;
  hasSynthetic: boolean;
}

// What the public log does not list may be in a file too: of whoever is withheld a package keeps a row.
const STATE = sql`select log_position::text as position,
    (select at from public_change order by public_change.position desc limit 1) as at,
    (select coalesce(bool_or(not synthetic), false) from series) as real,
    (select coalesce(bool_or(synthetic), false) from series) as invented
  from network_state()`.compile();

/** The state of a network as a connection or a transaction sees it. */
export async function stateOf(em: SqlEntityManager): Promise<NetworkState> {
  const [row] = await new Database(em).rows<{
    position: string;
    at: string | null;
    real: boolean;
    invented: boolean;
  }>(STATE);
  const { position, at, real, invented } = row!;
  return { position, changedAt: new Date(at ?? 0), hasReal: real, hasSynthetic: invented };
}

/** A file may take longer than an answer, and all of its rows are read: the plan that has the first ones soonest is not the best. */
const PATIENT = ["set local statement_timeout = '10min'", 'set local cursor_tuple_fraction = 1'];

/** How often a file is begun at most, where the network changes between its revision and its rows. */
const ATTEMPTS = 3;

/** Which file is made: of real or of synthetic data, and whether it is compressed on its way. */
export interface FileRequest {
  file: PublicFile;
  synthetic: boolean;
  gzip: boolean;
}

/** Makes a file of one moment of the network, and of the revision of that moment, unless changes follow each other closely. */
export async function makeFile(source: FileSource, request: FileRequest, attempt = 1): Promise<MadeFile> {
  const { file, synthetic, gzip } = request;
  const before = await stateOf(source.em);
  const { name: revision } = await source.readRevision();
  const write = async (em: SqlEntityManager): Promise<MadeFile | undefined> => {
    for (const setting of PATIENT) await em.execute(setting);
    const { position, changedAt, hasReal, hasSynthetic } = await stateOf(em);
    if (position !== before.position && attempt < ATTEMPTS) return undefined;
    const parts = await partsOf(file, {
      em,
      catalog: source.catalog,
      hasBoth: hasReal && hasSynthetic,
      synthetic,
      license: LICENSE,
      revision,
      changedAt,
    });
    return { position, revision, file: await UnnamedFile.of(gzip ? compressed(parts) : parts) };
  };
  const made = await source.em
    .fork()
    .transactional(write, { isolationLevel: IsolationLevel.REPEATABLE_READ, readOnly: true });
  return made ?? makeFile(source, request, attempt + 1);
}

/** The parts of a file as gzip; it breaks where they break. */
const compressed = (parts: AsyncIterable<string | Uint8Array>): AsyncIterable<Uint8Array> =>
  pipeline(Readable.from(parts), createGzip(), () => {});
