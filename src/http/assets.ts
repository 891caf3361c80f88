import { join } from 'node:path';
import files from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { BROWSER_BUILD } from './built-assets.ts';
import { PAGE_HEADERS } from './pages/page-headers.ts';

/**
 * Nothing from anywhere else, and no script but ours. Monaco, the editor in GraphiQL, writes styles into the page, and
 * in them the wave below a mistake as an image.
 */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Serves GraphiQL at `/graphiql`; at `/assets` its parts, whose names change with their content, and their licences. */
export async function serveAssets(app: FastifyInstance, folder = BROWSER_BUILD): Promise<void> {
  await app.register(files, {
    root: join(folder, 'assets'),
    prefix: '/assets/',
    index: false,
    preCompressed: true,
    immutable: true,
    maxAge: '365d',
  });
  const fresh = { immutable: false, maxAge: 0 };
  app.get('/graphiql', (_request, reply) =>
    reply
      .headers(PAGE_HEADERS)
      .header('content-security-policy', CONTENT_SECURITY_POLICY)
      .header('referrer-policy', 'same-origin')
      .sendFile('graphiql.html', folder, fresh),
  );
  // The page names its parts relative to itself, which a slash at the end would move.
  app.get('/graphiql/', ({ url }, reply) =>
    reply.redirect(`../graphiql${url.slice('/graphiql/'.length)}`, 308),
  );
  app.get('/licenses.md', (_request, reply) => reply.sendFile('licenses.md', folder, fresh));
}
