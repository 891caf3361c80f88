import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { CommunityContext } from '../../community/fields/context.ts';
import { LICENSE } from '../../community/license.ts';
import { type PublicFile, publicFiles } from '../../exchange/exporting/public-files.ts';
import { acceptedEncoding } from '../../platform/cache/encodings.ts';
import { ClientError } from '../../platform/errors.ts';
import { rejectOnAbort } from '../../platform/reject-on-abort.ts';
import { abortOnDisconnect } from '../client-disconnect.ts';
import { WITH_CREDENTIALS } from '../credentials.ts';
import { type ContextOf, refuse } from '../exports.ts';
import { parseRevision, revisionGone } from '../revision.ts';
import { isKnown } from '../send-answer.ts';
import { FileCache } from './file-cache.ts';
import { type FileSource, makeFile, type NetworkState, stateOf } from './make-file.ts';
import { sendUnnamed } from './send-file.ts';

/** What the data is served from: where it is read, and the address of the database, to hear of changes. */
export interface DataOptions extends FileSource {
  contextOf: ContextOf;
  url: string;
  /** The schema of the graph as text. */
  sdl: string;
}

/** How rows are written: a version that makes other files of the same rows has another number. */
const WRITTEN = 2;

/** How long whoever asks first for a file of a large network may wait for it, in milliseconds. */
const PATIENCE = 600_000;

interface DataRequest {
  Params: { file: string };
  Querystring: Record<string, string | string[] | undefined>;
}

/** Serves the network to take home, whole and by table, at `/data/`, and the schema of the graph as text. */
export function serveData(app: FastifyInstance, { contextOf, url, sdl, ...source }: DataOptions): void {
  const cache = new FileCache(url);
  app.addHook('onClose', () => cache[Symbol.asyncDispose]());
  app.route<DataRequest>({
    method: ['GET', 'HEAD'], // which Fastify would answer by reading all of the file
    url: '/data/:file',
    ...WITH_CREDENTIALS,
    handler: async (request, reply) => {
      try {
        return await sendFile(source, cache, request, reply, contextOf(request, reply));
      } catch (error) {
        if (error instanceof ClientError) return refuse(request, reply, error);
        throw error;
      }
    },
  });
  const etag = tagOf([sdl]);
  app.get('/schema.graphql', (request, reply) => {
    reply.header('etag', etag).header('cache-control', 'public, no-cache');
    if (isKnown(request.headers['if-none-match'], etag)) return reply.code(304).send();
    return reply.type('text/plain; charset=utf-8').send(sdl);
  });
}

async function sendFile(
  source: FileSource,
  cache: FileCache,
  request: FastifyRequest<DataRequest>,
  reply: FastifyReply,
  context: CommunityContext,
) {
  const { query, headers, params } = request;
  const file = publicFileNamed(params.file);
  const { synthetic: isAsked, revision } = parseQuery(query);
  const state = await stateOf(source.em);
  const synthetic = isSynthetic(state, isAsked);
  const gzip = file.mediaType.startsWith('text/') && takesGzip(headers) && !headers.range;
  const tag = (position: string) =>
    tagOf([WRITTEN, file.name, file.columns, synthetic, state.hasReal, gzip, revision, position]);
  reply
    .header('cache-control', 'public, no-cache')
    .header('vary', 'accept-encoding')
    .header('access-control-expose-headers', EXPOSED)
    .header('x-tejido-synthetic', String(synthetic));
  const current = tag(state.position);
  if (isKnown(headers['if-none-match'], current)) return reply.header('etag', current).code(304).send();
  const making = cache.get(`${file.name} ${synthetic} ${gzip}`, state.position, () =>
    makeFile(source, { file, synthetic, gzip }),
  );
  const made = await Promise.race([making, rejectOnAbort(abortOnDisconnect(reply.raw, PATIENCE))]);
  if (revision !== undefined && revision !== made.revision)
    throw await revisionGone(revision, made.revision, context);
  if (gzip) reply.header('content-encoding', 'gzip');
  const cited = `${context.origin}/data/${file.name}?${synthetic ? 'synthetic=1&' : ''}revision=${made.revision}`;
  reply
    .header('link', `<${LICENSE}>; rel="license", <${cited}>; rel="cite-as"`)
    .header('x-tejido-revision', made.revision)
    .header(
      'content-disposition',
      `attachment; filename="${synthetic ? `synthetic-${file.name}` : file.name}"`,
    )
    .type(file.mediaType);
  return sendUnnamed(request, reply, made.file, tag(made.position));
}

const takesGzip = (headers: FastifyRequest['headers']): boolean =>
  acceptedEncoding(headers['accept-encoding'], ['gzip']) !== undefined;

const EXPOSED = [
  'etag, content-disposition, link, accept-ranges, content-range, content-encoding, repr-digest',
  'x-request-id, x-tejido-revision, x-tejido-synthetic',
].join(', ');

/** The public file of a name; whoever misses one is told what there is. */
function publicFileNamed(name: string): PublicFile {
  const file = publicFiles.get(name);
  if (file) return file;
  const tables = [...new Set([...publicFiles.values()].flatMap(({ table }) => table ?? []))].join(', ');
  throw new ClientError(
    'NOT_FOUND',
    `There is no file "${name.slice(0, 100)}" in /data/. There is network.zip, and as .csv and as .parquet: ${tables}.`,
  );
}

const VALUES: Record<string, boolean> = { '': false, '0': false, false: false, '1': true, true: true };

/** What is asked of a file; without a revision the newest. */
function parseQuery({ synthetic, revision, ...others }: DataRequest['Querystring']) {
  const [unknown] = Object.keys(others);
  if (unknown !== undefined)
    throw new ClientError(
      'BAD_USER_INPUT',
      `"${unknown}" is not known here. There are synthetic and revision.`,
    );
  const value = VALUES[String(synthetic ?? '')];
  if (value === undefined)
    throw new ClientError('BAD_USER_INPUT', '"synthetic" is 1 for synthetic data, or 0 for real data.');
  return { synthetic: value, revision: parseRevision(revision) };
}

/** A file is of real data, unless synthetic data is asked for or there is no other. */
function isSynthetic({ hasReal, hasSynthetic }: NetworkState, isAsked: boolean): boolean {
  if (isAsked && !hasSynthetic)
    throw new ClientError('NOT_FOUND', 'This network has no synthetic data. Without "synthetic" it is real.');
  return isAsked || (hasSynthetic && !hasReal);
}

const tagOf = (parts: readonly unknown[]): string =>
  `"${createHash('sha1').update(JSON.stringify(parts)).digest('base64url')}"`;
