import { createHash } from 'node:crypto';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { Database } from '../../platform/database/database.ts';
import { FetchFailed } from '../../platform/fetch/fetch-failed.ts';
import { fetchOutside } from '../../platform/fetch/fetch-outside.ts';
import type { AllowedHosts } from '../../platform/fetch/outside-address.ts';
import { PictureMaker } from '../../platform/image/picture-maker.ts';
import { PictureRefused } from '../../platform/image/picture-refused.ts';
import { type MissingPortrait, missingPortraits, storePortrait } from './portrait.statements.ts';

/** What is taken as a photograph. */
const ACCEPTED = { accept: ['image/jpeg', 'image/png', 'image/webp'], maxBytes: 8_000_000, timeout: 15_000 };

/** How long the longer side of a portrait is at most, in pixels: twice as long as pages show it. */
const LONGEST = 640;

/** How many hosts are asked at once. */
const AT_ONCE = 4;

export interface FetchPhotographsOptions {
  /** The hosts that may be asked although they are not on the public internet. */
  allowHosts?: AllowedHosts;
  /** Ends the work; what is not done by then is left for the next time. */
  signal?: AbortSignal;
  onProgress?: (progress: { done: number; of: number }) => void;
}

/** What became of the photographs that were missing. */
export interface FetchedPhotographs {
  stored: number;
  /** Whose could not be had, and why, in the order of people. */
  failed: { slug: string; reason: string }[];
  /** How many were left because time was up. */
  left: number;
}

/**
 * Fetches the photographs of people who agreed to them, those of which there is no portrait yet, and stores a portrait of each.
 * Nothing is held meanwhile: neither a transaction nor the turn to write. One that cannot be had is tried again the next time.
 */
export async function fetchPhotographs(
  em: SqlEntityManager,
  { allowHosts = [], signal, onProgress = () => {} }: FetchPhotographsOptions = {},
): Promise<FetchedPhotographs> {
  const database = new Database(em.fork());
  const missing = await database.rows<MissingPortrait>(missingPortraits.compile());
  const report: FetchedPhotographs = { stored: 0, failed: [], left: 0 };
  if (missing.length === 0) return report;
  await using maker = new PictureMaker();
  const reasons = new Map<MissingPortrait, string>();
  const queue = missing.values();
  const work = async () => {
    for (const each of queue) {
      if (!signal?.aborted) {
        const reason = await bring(database, maker, each, { allowHosts, signal });
        if (reason === undefined) report.stored++;
        else if (!signal?.aborted) reasons.set(each, reason);
      }
      onProgress({ done: report.stored + reasons.size, of: missing.length });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  report.failed = missing.flatMap((each) => {
    const reason = reasons.get(each);
    return reason === undefined ? [] : [{ slug: each.slug, reason }];
  });
  report.left = missing.length - report.stored - report.failed.length;
  return report;
}

/** Fetches one photograph and stores its portrait; answers why that cannot be, if it cannot. */
async function bring(
  database: Database,
  maker: PictureMaker,
  missing: MissingPortrait,
  how: { allowHosts: AllowedHosts; signal: AbortSignal | undefined },
): Promise<string | undefined> {
  try {
    const { bytes } = await fetchOutside(missing.url, { ...ACCEPTED, ...how });
    const picture = await maker.make(bytes, LONGEST);
    const hash = createHash('sha256').update(picture.bytes).digest('hex');
    const stored = await database.rows(storePortrait(missing, hash, picture).compile());
    return stored.length > 0 ? undefined : 'It may not be shown any more, or there is another one now.';
  } catch (error) {
    if (error instanceof FetchFailed || error instanceof PictureRefused) return error.message;
    throw error;
  }
}
