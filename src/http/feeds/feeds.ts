import { stringify } from 'csv-stringify/sync';
import type { FastifyInstance } from 'fastify';
import type { ProgrammeContent, SpeakersContent } from '../../../web/embeds/content.ts';
import { describeParticipants } from '../../../web/embeds/describe-participants.ts';
import { type EmbedRequest, queryOf } from '../../../web/embeds/embed-request.ts';
import { type FeedAddresses, programmeFeed, speakersFeed } from '../../../web/embeds/json-feed.ts';
import { queryMap } from '../../../web/embeds/map-query.ts';
import { queryProgramme } from '../../../web/embeds/programme-query.ts';
import type { EmbedContext } from '../../../web/embeds/resolve-request.ts';
import { querySpeakers } from '../../../web/embeds/speakers-query.ts';
import { address } from '../../../web/layout/addresses.ts';
import { escapeFormula } from '../../platform/package/cells/formula-guard.ts';
import { WITH_CREDENTIALS } from '../credentials.ts';
import {
  type EmbedRoute,
  embedRequestOf,
  refuseInJson,
  refuseInText,
  sendEmbedResponse,
} from '../embeds/embed-responses.ts';
import type { PageContext } from '../pages/documents.ts';

const JSON_FEED = 'application/feed+json; charset=utf-8';

/** Serves what the embeds show as JSON Feeds and as tables. */
export function serveFeeds(app: FastifyInstance, context: PageContext): void {
  const feeds: Record<string, EmbedRoute<EmbedRequest>> = {
    'speakers.json': inJson(JSON_FEED, async (context, embedRequest) =>
      speakersFeed(
        await querySpeakers(context, embedRequest),
        feedAddresses('speakers', context, embedRequest),
      ),
    ),
    'programme.json': inJson(JSON_FEED, async (context, embedRequest) =>
      programmeFeed(
        await queryProgramme(context, embedRequest),
        feedAddresses('programme', context, embedRequest),
      ),
    ),
    'map.json': inJson('application/json; charset=utf-8', queryMap),
    'speakers.csv': inCsv('speakers', async (context, embedRequest) =>
      speakersTable(await querySpeakers(context, embedRequest)),
    ),
    'programme.csv': inCsv('programme', async (context, embedRequest) =>
      programmeTable(await queryProgramme(context, embedRequest)),
    ),
  };
  for (const [name, feed] of Object.entries(feeds)) {
    app.get(`/embed/${name}`, WITH_CREDENTIALS, (request, reply) =>
      sendEmbedResponse(context, name, feed, request, reply),
    );
  }
}

/** The addresses of a feed: its own has the parameters of the request and no others. */
const feedAddresses = (
  name: string,
  { origin }: EmbedContext,
  embedRequest: EmbedRequest,
): FeedAddresses => ({
  feedUrl: origin + address(`/embed/${name}.json`, queryOf(embedRequest)),
  documentationUrl: `${origin}/embeds`,
});

const inJson = (
  type: string,
  make: (context: EmbedContext, embedRequest: EmbedRequest) => Promise<object>,
): EmbedRoute<EmbedRequest> => ({
  read: embedRequestOf,
  make: async (embedRequest, context) => ({
    status: 200,
    type,
    body: JSON.stringify(await make(context, embedRequest)),
  }),
  refuse: refuseInJson,
});

type Row = Record<string, string>;

/** Columns in the order of the first row's; the names stand also where there are no rows. */
interface Table {
  columns: string[];
  rows: Row[];
}

const inCsv = (
  name: string,
  make: (context: EmbedContext, embedRequest: EmbedRequest) => Promise<Table>,
): EmbedRoute<EmbedRequest> => ({
  read: embedRequestOf,
  make: async (embedRequest, context) => {
    const { columns, rows } = await make(context, embedRequest);
    const cells = rows.map((row) => columns.map((column) => escapeFormula(row[column] ?? '')));
    return {
      status: 200,
      type: 'text/csv; charset=utf-8; header=present',
      // With the mark by which spreadsheets know UTF-8.
      body: stringify([columns, ...cells], { bom: true, record_delimiter: 'windows' }),
      headers: { 'content-disposition': `attachment; filename="${fileName(name, embedRequest)}.csv"` },
    };
  },
  refuse: refuseInText,
});

/** The kind of an embed and what it is of, by slugs, which are safe in a header. */
const fileName = (kind: string, { edition, series, organization, expert, activity }: EmbedRequest): string =>
  [kind, ...edition, series, organization, expert, activity].filter(Boolean).join('-').slice(0, 120);

const speakersTable = ({ title, speakers, synthetic }: SpeakersContent): Table => ({
  columns: [
    'name',
    'roles',
    'organizations',
    'activities',
    'edition',
    'url',
    'photo',
    'photo_credit',
    'photo_license',
    'synthetic',
  ],
  rows: speakers.map(({ name, roles, organizations, activities, url, photo }) => ({
    name,
    roles: roles.join('; '),
    organizations: organizations.join('; '),
    activities: activities.map((each) => each.name).join('; '),
    edition: title,
    url,
    photo: photo?.url ?? '',
    photo_credit: photo?.credit ?? '',
    photo_license: photo?.license ?? '',
    synthetic: String(synthetic),
  })),
});

const programmeTable = ({ title, locale, sessions, synthetic }: ProgrammeContent): Table => ({
  columns: [
    'title',
    'kind',
    'starts_at',
    'ends_at',
    'time_zone',
    'day',
    'hours',
    'venue',
    'place',
    'language',
    'people',
    'edition',
    'url',
    'synthetic',
  ],
  rows: sessions.map((session) => ({
    title: session.title,
    kind: session.kind,
    starts_at: session.startsAt ?? session.startsOn ?? '',
    ends_at: session.endsAt ?? session.endsOn ?? '',
    time_zone: session.timeZone ?? '',
    day: session.day,
    hours: session.hours,
    venue: session.venue?.name ?? '',
    place: session.venue?.place ?? '',
    language: session.language ?? '',
    people: describeParticipants(session, locale).join('; '),
    edition: title,
    url: session.url,
    synthetic: String(synthetic),
  })),
});
