import type { EntityManager } from '@mikro-orm/postgresql';
import type { FastifyInstance } from 'fastify';
import type { CommunityContext } from '../community/fields/context.ts';
import type { AnswerCache } from '../platform/cache/answer-cache.ts';
import { Basis } from '../platform/cache/basis.ts';
import { serveChangeFeeds } from './change-feeds.ts';
import { serveChangeLog } from './change-log.ts';
import { abortOnDisconnect } from './client-disconnect.ts';
import { type DataOptions, serveData } from './data/data.ts';
import { type ContextOf, serveExports } from './exports.ts';
import type { OriginOf } from './origin.ts';
import { servePhotos } from './photos.ts';
import { ResponseCache } from './response-cache.ts';
import { serveCitations } from './snapshots.ts';

/** How long it may take until a file is on its way, in milliseconds. */
const EXPORT_TIMEOUT = 60_000;

/** What the context of a request for a file is made from. */
interface FileRequest {
  requestId: string;
  origin: string;
  signal: AbortSignal;
  basis?: Basis;
}

interface FileOptions extends Omit<DataOptions, 'contextOf'> {
  em: EntityManager;
  contextFor: (request: FileRequest) => CommunityContext;
  originOf: OriginOf;
  answers: AnswerCache;
  /** When anything in the network was changed last. */
  changedAt: () => Promise<Date>;
}

/** Serves what is taken home: graphs, photographs, tables, and how they are cited. */
export function serveFiles(
  server: FastifyInstance,
  { contextFor, originOf, answers, changedAt, ...data }: FileOptions,
): void {
  const contextOf: ContextOf = (request, reply, basis = new Basis()) =>
    contextFor({
      requestId: request.id,
      origin: originOf(request),
      signal: abortOnDisconnect(reply.raw, EXPORT_TIMEOUT),
      basis,
    });
  serveExports(server, { contextOf, originOf, answers });
  servePhotos(server, data.em);
  serveChangeLog(server, data);
  const readerFor = (request: Omit<FileRequest, 'basis'>) => contextFor(request).reader;
  serveChangeFeeds(server, { answers: new ResponseCache(answers), originOf, readerFor });
  serveData(server, { ...data, contextOf });
  serveCitations(server, contextOf, changedAt);
}
