import type { EntityManager } from '@mikro-orm/postgresql';
import type { FastifyInstance } from 'fastify';
import { PHOTO_FOLDER } from '../domain/expert/expert.ts';
import { portraitWith } from '../domain/expert/portrait.statements.ts';
import { Database } from '../platform/database/database.ts';
import { isKnown } from './send-answer.ts';

/** For how many seconds it is shown without asking again: whoever withdraws is gone from caches within a minute. */
const FRESH_SECONDS = 30;

const HEADERS = {
  'cache-control': `public, max-age=${FRESH_SECONDS}, must-revalidate`,
  // Other sites show it in what they embed. Opened by itself it is a picture, and can be nothing else.
  'cross-origin-resource-policy': 'cross-origin',
  'content-security-policy': "default-src 'none'; sandbox",
};

/**
 * Serves portraits by the hash of their picture. Each request asks the database, so one of somebody who has withdrawn is not found
 * from the next moment on, like one that never was.
 */
export function servePhotos(app: FastifyInstance, em: EntityManager): void {
  app.get<{ Params: { name: string } }>(`${PHOTO_FOLDER}:name`, async (request, reply) => {
    const [, hash] = /^([0-9a-f]{64})\.webp$/.exec(request.params.name) ?? [];
    const database = new Database(em.fork());
    const [found] = hash ? await database.rows<{ picture: Buffer }>(portraitWith(hash).compile()) : [];
    if (!found) return reply.callNotFound();
    const etag = `"${hash}"`;
    reply.headers(HEADERS).header('etag', etag);
    if (isKnown(request.headers['if-none-match'], etag)) return reply.code(304).send();
    return reply.type('image/webp').send(found.picture);
  });
}
