import { embedMessages } from '../i18n/embed.ts';
import type { Content, ProgrammeContent, Session, Speaker, SpeakersContent } from './content.ts';

/** A JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/) with the content for the elements in `_tejido`. */
export interface JsonFeed<Item = unknown, Rest = unknown> {
  version: string;
  title: string;
  home_page_url: string;
  feed_url: string;
  language: string;
  items: {
    id: string;
    url: string;
    title: string;
    content_text: string;
    image?: string;
    tags?: string[];
    language?: string;
    _tejido: Item;
  }[];
  _tejido: Rest & { about: string };
}

const VERSION = 'https://jsonfeed.org/version/1.1';

/** The addresses of a feed and of its documentation. */
export interface FeedAddresses {
  feedUrl: string;
  documentationUrl: string;
}

/** The speakers of an edition as a feed. */
export function speakersFeed(
  { speakers, ...content }: SpeakersContent,
  addresses: FeedAddresses,
): JsonFeed<Speaker, Omit<SpeakersContent, 'speakers'>> {
  const items = speakers.map((speaker) => ({
    id: speaker.id,
    url: speaker.url,
    title: speaker.name,
    content_text: joinLines(
      speaker.roles,
      speaker.organizations,
      speaker.activities.map(({ name }) => name),
      speaker.bio ? [speaker.bio] : [],
    ),
    ...(speaker.photo ? { image: speaker.photo.url } : {}),
    tags: [...speaker.roles, ...syntheticTags(content)],
    _tejido: speaker,
  }));
  return {
    ...feedHeader(content, addresses),
    items,
    _tejido: { about: addresses.documentationUrl, ...content },
  };
}

/** The programme of an edition as a feed. */
export function programmeFeed(
  { sessions, ...content }: ProgrammeContent,
  addresses: FeedAddresses,
): JsonFeed<Session, Omit<ProgrammeContent, 'sessions'>> {
  const items = sessions.map((session) => ({
    id: session.id,
    url: session.url,
    title: session.title,
    content_text: joinLines(
      [session.kind],
      [session.day, session.hours],
      session.venue ? [session.venue.name, session.venue.place] : [],
      session.people.flatMap(({ name }) => name ?? []),
    ),
    tags: [session.kind, ...syntheticTags(content)],
    ...(session.language ? { language: session.language } : {}),
    _tejido: session,
  }));
  return {
    ...feedHeader(content, addresses),
    items,
    _tejido: { about: addresses.documentationUrl, ...content },
  };
}

/** The content of a feed of speakers. */
export const speakersFromFeed = (feed: JsonFeed): SpeakersContent => {
  const { items, _tejido } = feed as JsonFeed<Speaker, Omit<SpeakersContent, 'speakers'>>;
  return { ..._tejido, speakers: items.map((item) => item._tejido) };
};

/** The content of a feed of a programme. */
export const programmeFromFeed = (feed: JsonFeed): ProgrammeContent => {
  const { items, _tejido } = feed as JsonFeed<Session, Omit<ProgrammeContent, 'sessions'>>;
  return { ..._tejido, sessions: items.map((item) => item._tejido) };
};

/** A tag on each entry of a synthetic edition, because feed readers mix entries of several feeds. */
const syntheticTags = ({ synthetic, locale }: Pick<Content, 'synthetic' | 'locale'>): string[] =>
  synthetic ? [embedMessages[locale].synthetic] : [];

const feedHeader = ({ title, url, locale }: Content, { feedUrl }: FeedAddresses) => ({
  version: VERSION,
  title,
  home_page_url: url,
  feed_url: feedUrl,
  language: locale,
});

const joinLines = (...parts: string[][]): string =>
  parts
    .map((each) => each.filter(Boolean).join(', '))
    .filter(Boolean)
    .join('\n');
