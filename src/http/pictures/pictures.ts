import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { isLocale, preferredLocale } from '../../../web/i18n/locale.ts';
import { searchParamsOf } from '../../../web/layout/addresses.ts';
import { httpStatusOf } from '../../../web/layout/error-pages.ts';
import type { CardVisit, MakeCard } from '../../../web/sharing/card.ts';
import { CARDS, SINGLE_CARDS } from '../../../web/sharing/cards.ts';
import type { Basis } from '../../platform/cache/basis.ts';
import { abortAfter, queryRunnerOf } from '../internal-query.ts';
import type { PageContext } from '../pages/documents.ts';
import type { PageResponse } from '../response-cache.ts';
import { CardPainter } from './card-painter.ts';

/** How long the graph may take to say what a picture shows, in milliseconds. */
const PATIENCE = 10_000;

/** Opened by itself it is a picture, and can be nothing else; other sites show it. */
const HEADERS = {
  'cross-origin-resource-policy': 'cross-origin',
  'content-security-policy': "default-src 'none'; sandbox",
  vary: 'accept-language',
};

interface Asked {
  folder: string;
  make: MakeCard;
  visit: Omit<CardVisit, 'runQuery'>;
}

type PictureParams = { Params: { folder?: string; file: string } };

/** Serves the pictures with which pages are shared, such as `/pictures/organizations/inai.png?lang=es`. */
export function servePictures(app: FastifyInstance, context: PageContext): void {
  const painter = new CardPainter();
  app.addHook('onClose', () => painter[Symbol.asyncDispose]());
  const send = (request: FastifyRequest<PictureParams>, reply: FastifyReply) => {
    const asked = askedOf(request);
    if (!asked) return reply.callNotFound();
    const { folder, visit } = asked;
    const key = ['picture', context.originOf(request), folder, visit.slug, visit.locale];
    return context.answers.send(request, reply, key, (basis) =>
      makePicture(asked, painter, context, request, basis),
    );
  };
  app.get<PictureParams>('/pictures/:file', send);
  app.get<PictureParams>('/pictures/:folder/:file', send);
}

/** What is asked for; nothing where there are no such pictures. */
function askedOf({
  params: { folder, file },
  url,
  headers,
}: FastifyRequest<PictureParams>): Asked | undefined {
  const [, name] = /^(.+)\.png$/s.exec(file) ?? [];
  const [cards, place] = folder === undefined ? [SINGLE_CARDS, name] : [CARDS, folder];
  const make = name && place && Object.hasOwn(cards, place) && cards[place];
  if (!make) return undefined;
  const lang = searchParamsOf(url).get('lang');
  const locale = isLocale(lang) ? lang : preferredLocale(headers['accept-language']);
  return { folder: folder ?? '', make, visit: { slug: name, locale } };
}

/** Makes the answer to a request for a picture; what has no page has no picture either. */
async function makePicture(
  { folder, make, visit }: Asked,
  painter: CardPainter,
  { ask, originOf }: PageContext,
  request: FastifyRequest,
  basis: Basis,
): Promise<PageResponse> {
  const requester = { requestId: request.id, origin: originOf(request), signal: abortAfter(PATIENCE), basis };
  try {
    const result = await make({ ...visit, runQuery: queryRunnerOf(ask, requester) });
    if (result.kind === 'moved')
      return {
        ...refusal(301, 'It has another address.'),
        movedTo: `/pictures/${folder}/${encodeURIComponent(result.slug)}.png`,
      };
    if (result.kind !== 'found')
      return refusal(result.kind === 'gone' ? 410 : 404, 'There is no such picture.');
    const body = await painter.paint(result.card);
    return {
      status: 200,
      type: 'image/png',
      body,
      headers: { ...HEADERS, 'content-language': visit.locale },
    };
  } catch (error) {
    const status = httpStatusOf(error);
    if (status === 500) request.log.error({ err: error }, 'a picture failed unexpectedly');
    return refusal(status, 'The picture could not be made. Try again in a minute.');
  }
}

const refusal = (status: number, why: string): PageResponse => ({
  status,
  type: 'text/plain; charset=utf-8',
  body: `${why}\n`,
  headers: HEADERS,
});
