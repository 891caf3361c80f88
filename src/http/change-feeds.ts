import type { FastifyInstance } from 'fastify';
import { requestedLocale } from '../../web/embeds/embed-request.ts';
import { changeMessages } from '../../web/i18n/changes.ts';
import type { Locale } from '../../web/i18n/locale.ts';
import { PAGE_FOLDERS, pathOf, searchParamsOf, withLocale } from '../../web/layout/addresses.ts';
import { changeFeedPath } from '../../web/layout/change-feed.ts';
import { LICENSE } from '../community/license.ts';
import type { Basis } from '../platform/cache/basis.ts';
import { nodeId } from '../platform/node-id.ts';
import type { Reader } from '../platform/read/reader.ts';
import {
  type ChangedThing,
  findChanged,
  type RecentAct,
  recentActs,
} from '../readings/changes/recent-acts.ts';
import { writeAtom } from './atom.ts';
import { abortAfter } from './internal-query.ts';
import type { OriginOf } from './origin.ts';
import type { PageResponse, ResponseCache } from './response-cache.ts';

/** What feeds of changes are made with. */
interface ChangeFeedOptions {
  answers: ResponseCache;
  originOf: OriginOf;
  /** What reads the network for one request. */
  readerFor: (request: { requestId: string; origin: string; signal: AbortSignal; basis: Basis }) => Reader;
}

/** The types whose log can be subscribed to. */
const TYPES = ['Organization', 'Edition', 'Expert'] as const;

/** How many changes a feed looks back on at most, and how many of an act its entry names. */
const [MOST_CHANGES, MOST_NAMED] = [100, 20];

/** How long a feed may take, in milliseconds. */
const PATIENCE = 15_000;

/** What a feed is of. */
interface FeedRequest {
  type: (typeof TYPES)[number];
  slug: string;
  locale: Locale;
  origin: string;
}

/** Serves what became of an organization, an edition or a person as Atom, beside its page: an entry for each act. */
export function serveChangeFeeds(
  app: FastifyInstance,
  { answers, originOf, readerFor }: ChangeFeedOptions,
): void {
  for (const type of TYPES) {
    app.get<{ Params: { slug: string } }>(`/${PAGE_FOLDERS[type]}/:slug/changes.atom`, (request, reply) => {
      const slug = request.params.slug.toLowerCase();
      const locale = requestedLocale(searchParamsOf(request.url), request.headers['accept-language']);
      const asked: FeedRequest = { type, slug, locale, origin: originOf(request) };
      return answers.send(request, reply, ['changes.atom', JSON.stringify(asked)], (basis) =>
        makeFeed(
          asked,
          readerFor({ requestId: request.id, origin: asked.origin, signal: abortAfter(PATIENCE), basis }),
        ),
      );
    });
  }
}

async function makeFeed(asked: FeedRequest, reader: Reader): Promise<PageResponse> {
  const { type, slug, locale } = asked;
  const thing = await findChanged(reader, type, slug);
  if (!thing)
    return { status: 404, type: 'text/plain; charset=utf-8', body: `${changeMessages[locale].none}\n` };
  if (thing.slug !== slug)
    return { status: 301, type: 'text/plain', body: '', movedTo: changeFeedPath(type, thing.slug) };
  const acts = await recentActs(reader, type, thing.id, MOST_CHANGES);
  return {
    status: 200,
    type: 'application/atom+xml; charset=utf-8',
    body: feedOf(asked, thing, acts),
    headers: { 'content-language': locale, vary: 'accept-language' },
  };
}

/** Ids are the same in both languages, and whatever the slug is. */
function feedOf(
  { type, locale, origin }: FeedRequest,
  { id, slug, name }: ChangedThing,
  acts: RecentAct[],
): string {
  const url = origin + withLocale(pathOf(type, slug), locale);
  const tag = `tag:${new URL(origin).hostname},2025:${nodeId(type, id)}`;
  return writeAtom({
    id: tag,
    title: changeMessages[locale].feed(name),
    language: locale,
    self: origin + withLocale(changeFeedPath(type, slug), locale),
    url,
    license: LICENSE,
    updated: acts[0]?.batch.at ?? new Date(0),
    entries: acts.map((act) => ({
      id: `${tag}/${act.batch.id}`,
      title: titleOf(act, locale),
      author: changeMessages[locale].actors[act.batch.actor] ?? act.batch.actor,
      updated: act.batch.at,
      url,
      category: act.batch.kind,
      content: contentOf(act, locale),
    })),
  });
}

function titleOf({ batch: { kind }, changes }: RecentAct, locale: Locale): string {
  const counted = Map.groupBy(changes, (change) => change.kind);
  const count = (of: string) => counted.get(of)?.length ?? 0;
  const { kinds, counts } = changeMessages[locale];
  const parts = { created: count('CREATED'), updated: count('UPDATED'), removed: count('TOMBSTONED') };
  return `${kinds[kind]}: ${counts(parts)}`;
}

function contentOf({ batch: { reason }, changes }: RecentAct, locale: Locale): string {
  const messages = changeMessages[locale];
  const lines = changes.slice(0, MOST_NAMED).map(({ kind, entityId, fields }) => {
    const named = fields.length > 0 ? ` (${fields.join(', ')})` : '';
    return `${messages.changes[kind] ?? kind}: ${entityId}${named}`;
  });
  const rest = changes.length - lines.length;
  return [
    ...(reason === null ? [] : [messages.reason(reason)]),
    ...lines,
    ...(rest > 0 ? [messages.more(rest)] : []),
  ].join('\n');
}
