import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type ExportFile, exportFiles, exportOptionsOf } from '../community/export/export-files.ts';
import { exportGraph } from '../community/export/export-graph.ts';
import { type ExportParameters, parseExportRequest } from '../community/export/parse-export-request.ts';
import type { CommunityContext } from '../community/fields/context.ts';
import type { ExportedGraph } from '../community/formats/exported-graph.ts';
import { Answer } from '../platform/cache/answer.ts';
import { type AnswerCache, type Draft, MAX_ANSWER_BYTES } from '../platform/cache/answer-cache.ts';
import { answerKey } from '../platform/cache/answer-key.ts';
import { Basis } from '../platform/cache/basis.ts';
import { ClientError, HTTP_STATUS, RETRY_AFTER_SECONDS } from '../platform/errors.ts';
import { rejectOnAbort } from '../platform/reject-on-abort.ts';
import { WITH_CREDENTIALS } from './credentials.ts';
import type { OriginOf } from './origin.ts';
import { citedAddress, keptRevision, liveRevision } from './revision.ts';
import { compressFor, isKnown, sendAnswer } from './send-answer.ts';

/** The context of a request that is not GraphQL's. */
export type ContextOf = (request: FastifyRequest, reply: FastifyReply, basis?: Basis) => CommunityContext;

/** What files are made with, and kept in. */
export interface ExportOptions {
  contextOf: ContextOf;
  originOf: OriginOf;
  answers: AnswerCache;
}

/** How many files are prepared at once; further requests are answered 503. */
const AT_ONCE = 32;

interface ExportRoute {
  Params: { file: string; revision?: string };
  Querystring: ExportParameters;
}

/** Serves the community graph as files at `/export/`, and there a list of them; that of a snapshot at `/snapshots/`. */
export function serveExports(app: FastifyInstance, options: ExportOptions): void {
  let atWork = 0;
  app.get('/export/', async () => ({ files: [...exportFiles.values()].map(described) }));
  app.get('/export', (_request, reply) => reply.redirect('export/', 308));
  const handler = async (request: FastifyRequest<ExportRoute>, reply: FastifyReply) => {
    const file = exportFiles.get(request.params.file);
    if (!file) return refuse(request, reply, noSuchFile(request.params.file));
    if (atWork >= AT_ONCE) return refuse(request, reply, busy());
    atWork++;
    try {
      return await sendFile(file, request, reply, options);
    } catch (error) {
      if (error instanceof ClientError) return refuse(request, reply, error);
      throw error;
    } finally {
      atWork--;
    }
  };
  app.get<ExportRoute>('/export/:file', WITH_CREDENTIALS, handler);
  app.get<ExportRoute>('/snapshots/:revision/:file', WITH_CREDENTIALS, handler);
}

const described = ({ name, format }: ExportFile) => ({
  file: name,
  mediaType: format.mediaType,
  without: format.without,
});

async function sendFile(
  file: ExportFile,
  request: FastifyRequest<ExportRoute>,
  reply: FastifyReply,
  { contextOf, originOf, answers }: ExportOptions,
) {
  if (request.actor) {
    const draft = { basis: new Basis(), keep: async () => {} };
    return makeFile(file, request, reply, contextOf(request, reply, draft.basis), draft);
  }
  const key = answerKey(['export', originOf(request), request.url]);
  let found = await answers.findOrDraft(key);
  if (found instanceof Answer && (await compressFor(request, answers, key, found)))
    found = await answers.findOrDraft(key); // it may have become old meanwhile
  if (found instanceof Answer) return sendAnswer(request, reply, found);
  return makeFile(file, request, reply, contextOf(request, reply, found.basis), found);
}

async function makeFile(
  { name, mode, format }: ExportFile,
  { query, url, headers, params }: FastifyRequest<ExportRoute>,
  reply: FastifyReply,
  context: CommunityContext,
  draft: Draft,
) {
  const { revision: asked, ...parameters } = query;
  const kept = params.revision === undefined ? undefined : await keptRevision(params.revision, mode, context);
  const live = await liveRevision(asked, mode, context);
  if (live === 'kept')
    return reply.redirect(await citedAddress(name, mode, String(asked), parameters, context), 307);
  const revision = kept ?? live;
  const request = await parseExportRequest(context.reader, mode, kept ? query : parameters);
  const making = exportGraph(context.community, context.reader, {
    ...request,
    ...exportOptionsOf(format),
    origin: context.origin,
    source: `${context.origin}${url}`,
    revision,
  });
  const view = await Promise.race([making, rejectOnAbort(context.signal)]);
  const etag = `W/"${await fingerprint(view, format.name)}"`;
  const cited = await citedAddress(name, mode, view.revision, parameters, context);
  const said = headersOf(view, etag, cited);
  if (isKnown(headers['if-none-match'], etag)) return reply.headers(said).code(304).send();
  const all = {
    ...said,
    'content-type': format.mediaType,
    'content-disposition': `attachment; filename="${name}"`,
  };
  const keep = (text: string) => void draft.keep(new Answer(200, all, text));
  return reply
    .headers(all)
    .header('vary', 'accept-encoding')
    .send(Readable.from(paced(collected(format.write(view), keep))));
}

const headersOf = (view: ExportedGraph, etag: string, cited: string) => ({
  etag,
  'cache-control': 'public, no-cache',
  'accept-ranges': 'none', // it is written while it is sent
  'access-control-expose-headers':
    'etag, content-disposition, link, accept-ranges, x-request-id, x-tejido-revision, x-tejido-synthetic',
  link: `<${view.license}>; rel="license", <${cited}>; rel="cite-as"`,
  'x-tejido-revision': view.revision,
  'x-tejido-synthetic': String(view.synthetic),
});

/** Hands the text of a file on when all of it was written, unless it is too long to be kept. */
function* collected(parts: Iterable<string>, onWhole: (text: string) => void): Generator<string> {
  let text: string[] = [];
  let isLong = false;
  let length = 0;
  for (const part of parts) {
    length += part.length;
    isLong ||= length > MAX_ANSWER_BYTES;
    if (isLong) text = [];
    else text.push(part);
    yield part;
  }
  if (!isLong) onWhole(text.join(''));
}

/** Lets other requests have a turn after each part of a file. */
async function* paced(parts: Iterable<string>): AsyncGenerator<string> {
  for (const part of parts) {
    yield part;
    await nextTurn();
  }
}

/** How many nodes are read before other requests have a turn. */
const IN_A_TURN = 500;

/**
 * Changes with whatever is in the file: the revision, what was asked for, the names of those who may be shown, what
 * identifies them, and where they stand.
 */
async function fingerprint(view: ExportedGraph, format: string): Promise<string> {
  const hash = createHash('sha1').update(
    JSON.stringify([format, view.revision, view.source, view.description, view.synthetic]),
  );
  let looked = 0;
  for (const { id, label, x, y, slug, acronym, state, ror, wikidata } of view.nodes) {
    hash.update(`${JSON.stringify([id, label, x, y, slug, acronym, state, ror, wikidata])}\n`);
    if (++looked % IN_A_TURN === 0) await nextTurn();
  }
  for (const edition of view.editions) hash.update(JSON.stringify(edition));
  return hash.digest('base64url');
}

const noSuchFile = (name: string) =>
  new ClientError(
    'NOT_FOUND',
    `There is no file "${name.slice(0, 100)}" here. There are ${[...exportFiles.keys()].join(', ')}.`,
  );

const busy = () =>
  new ClientError('SERVICE_UNAVAILABLE', 'Other files are being made. Try again in a few seconds.');

const STATUS: Record<string, number> = { ...HTTP_STATUS, NOT_FOUND: 404, GONE: 410 };

/** Answers a request for a file that cannot be had, as errors of the graph are answered. */
export function refuse(request: FastifyRequest, reply: FastifyReply, { message, extensions }: ClientError) {
  const status = STATUS[String(extensions.code)] ?? 400;
  if (status === 503) reply.header('retry-after', RETRY_AFTER_SECONDS);
  return reply
    .code(status)
    .send({ errors: [{ message, extensions: { ...extensions, requestId: request.id } }] });
}
