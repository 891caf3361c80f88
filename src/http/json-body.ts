import { isUtf8 } from 'node:buffer';
import type { IncomingMessage } from 'node:http';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { valuesOf } from './raw-headers.ts';

/**
 * Reads bodies as JSON, and of no other media type. JSON is in UTF-8: read as that, another charset would become other
 * text, so one that is declared is refused, and so is one that is only used. `keep` is given each as it came.
 */
export function readJsonBodies(
  app: FastifyInstance,
  keep?: (request: FastifyRequest, body: Buffer) => void,
): void {
  const parseJson = app.getDefaultJsonParser('error', 'error');
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body: Buffer, done) => {
    if (!isDeclaredAsUtf8(request.raw)) return done(bodyError(415, 'the charset is not UTF-8'));
    keep?.(request, body);
    if (!isUtf8(body)) return done(bodyError(400, 'the body is not in UTF-8'));
    return parseJson(request, body.toString('utf8'), done);
  });
}

const bodyError = (statusCode: number, message: string) => Object.assign(new Error(message), { statusCode });

/** A parameter of a content type, whose value can stand in quotes; RFC 9110, 5.6.6, and with spaces around its sign. */
const PARAMETER = /;\s*([^\s;="]+)\s*=\s*("(?:[^"\\]|\\.)*"|[^;]*)/g;

/** Whether each charset that the content type names is UTF-8; JSON without a charset is. */
const isDeclaredAsUtf8 = ({ rawHeaders }: IncomingMessage): boolean =>
  valuesOf(rawHeaders, 'content-type')
    .flatMap((value) => [...value.matchAll(PARAMETER)])
    .filter(([, name]) => name?.toLowerCase() === 'charset')
    .every(([, , value = '']) => /^utf-?8$/i.test(unquoted(value.trim())));

const unquoted = (value: string): string =>
  value.startsWith('"') ? value.slice(1, -1).replaceAll(/\\(.)/g, '$1') : value;
