import type { FastifyInstance } from 'fastify';
import type { SupergraphDocument } from '../federation/partner/supergraph-document.ts';
import { Answer } from '../platform/cache/answer.ts';
import type { AnswerCache } from '../platform/cache/answer-cache.ts';
import { databaseErrorOf } from './database-errors.ts';
import { getAndSend } from './send-answer.ts';

/** Serves at `/supergraph.json` what the gateway serves, for it to ask every few seconds whether that is another. */
export function serveSupergraph(
  app: FastifyInstance,
  { answers, supergraph }: { answers: AnswerCache; supergraph: () => Promise<SupergraphDocument> },
): void {
  let last: { revision: string; answer: Answer } | undefined;
  app.get('/supergraph.json', async (request, reply) => {
    const document = await supergraph().catch((error) => {
      throw databaseErrorOf(error) ?? error;
    });
    const { revision } = document;
    if (last?.revision !== revision) last = { revision, answer: answerOf(document) };
    const { answer } = last;
    const get = async () => answer;
    return getAndSend(request, reply, { answers, key: `supergraph ${revision}`, get, compressesFirst: true });
  });
}

const answerOf = (document: SupergraphDocument): Answer =>
  new Answer(
    200,
    {
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'public, no-cache',
      etag: `"${document.revision}"`,
    },
    JSON.stringify(document),
  );
