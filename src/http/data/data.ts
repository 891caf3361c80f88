import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { LICENSE } from '../../community/license.ts';
import { type PublicFile, publicFiles } from '../../exchange/exporting/public-files.ts';
import { ClientError } from '../../platform/errors.ts';
import { rejectOnAbort } from '../../platform/reject-on-abort.ts';
import { type ContextOf, isKnownTag, refuse } from '../exports.ts';
import { FileCache } from './file-cache.ts';
import { type FileSource, makeFile, type NetworkState, stateOf } from './make-file.ts';

/** What the data is served from: where it is read, and the address of the database, to hear of changes. */
export interface DataOptions extends FileSource {
  contextOf: ContextOf;
  url: string;
  /** The schema of the graph as text. */
  sdl: string;
}

interface DataRequest {
  Params: { file: string };
  Querystring: Record<string, string | string[] | undefined>;
}

/** Serves the network to take home, whole and by table, at `/data/`, and the schema of the graph as text. */
export function serveData(app: FastifyInstance, { contextOf, url, sdl, ...source }: DataOptions): void {
  const cache = new FileCache(url);
  app.addHook('onClose', () => cache[Symbol.asyncDispose]());
  app.get<DataRequest>('/data/:file', async (request, reply) => {
    const file = publicFiles.get(request.params.file);
    if (!file) return reply.callNotFound();
    try {
      return await sendFile(source, cache, file, request, reply, contextOf(request, reply).signal);
    } catch (error) {
      if (error instanceof ClientError) return refuse(request, reply, error);
      throw error;
    }
  });
  const etag = tagOf([sdl]);
  app.get('/schema.graphql', (request, reply) => {
    reply.header('etag', etag).header('cache-control', 'public, no-cache');
    if (isKnownTag(request.headers['if-none-match'], etag)) return reply.code(304).send();
    return reply.type('text/plain; charset=utf-8').send(sdl);
  });
}

async function sendFile(
  source: FileSource,
  cache: FileCache,
  file: PublicFile,
  { query, headers }: FastifyRequest<DataRequest>,
  reply: FastifyReply,
  signal: AbortSignal,
) {
  const isAsked = parseSynthetic(query);
  const state = await stateOf(source.em);
  const synthetic = isSynthetic(state, isAsked);
  const tag = (position: string) => tagOf([file.name, file.columns, synthetic, state.hasReal, position]);
  const name = synthetic ? `synthetic-${file.name}` : file.name;
  reply
    .header('cache-control', 'public, no-cache')
    .header(
      'access-control-expose-headers',
      'etag, content-disposition, link, x-request-id, x-tejido-revision, x-tejido-synthetic',
    )
    .header('link', `<${LICENSE}>; rel="license"`)
    .header('x-tejido-synthetic', String(synthetic));
  const current = tag(state.position);
  if (isKnownTag(headers['if-none-match'], current)) return reply.header('etag', current).code(304).send();
  const making = cache.get(`${file.name} ${synthetic}`, state.position, () =>
    makeFile(source, file, synthetic),
  );
  const made = await Promise.race([making, rejectOnAbort(signal)]);
  return reply
    .header('etag', tag(made.position))
    .header('x-tejido-revision', made.revision)
    .header('content-disposition', `attachment; filename="${name}"`)
    .header('content-length', made.file.size)
    .type(file.mediaType)
    .send(made.file.read());
}

const VALUES: Record<string, boolean> = { '': false, '0': false, false: false, '1': true, true: true };

function parseSynthetic({ synthetic, ...others }: DataRequest['Querystring']): boolean {
  const [unknown] = Object.keys(others);
  if (unknown !== undefined)
    throw new ClientError('BAD_USER_INPUT', `"${unknown}" is not known here. There is synthetic.`);
  const value = VALUES[String(synthetic ?? '')];
  if (value !== undefined) return value;
  throw new ClientError('BAD_USER_INPUT', '"synthetic" is 1 for synthetic data, or 0 for real data.');
}

/** A file is of real data, unless synthetic data is asked for or there is no other. */
function isSynthetic({ hasReal, hasSynthetic }: NetworkState, isAsked: boolean): boolean {
  if (isAsked && !hasSynthetic)
    throw new ClientError('NOT_FOUND', 'This network has no synthetic data. Without "synthetic" it is real.');
  return isAsked || (hasSynthetic && !hasReal);
}

const tagOf = (parts: readonly unknown[]): string =>
  `"${createHash('sha1').update(JSON.stringify(parts)).digest('base64url')}"`;
