import { embedMessages } from '../i18n/embed.ts';
import type { Content, ProgrammeContent, Session, Speaker, SpeakersContent } from './content.ts';

/** A JSON Feed 1.1 with what the elements need beside. https://www.jsonfeed.org/version/1.1/ */
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

/** Where a feed is, and where it is explained. */
export interface FeedAddresses {
  feedUrl: string;
  documentationUrl: string;
}

/** The people of an edition as a feed. */
export function speakersFeed(
  { speakers, ...content }: SpeakersContent,
  at: FeedAddresses,
): JsonFeed<Speaker, Omit<SpeakersContent, 'speakers'>> {
  const items = speakers.map((speaker) => ({
    id: speaker.id,
    url: speaker.url,
    title: speaker.name,
    content_text: joinLines(
      speaker.roles,
      speaker.organizations,
      speaker.activities.map(({ name }) => name),
    ),
    ...(speaker.photo ? { image: speaker.photo.url } : {}),
    tags: [...speaker.roles, ...syntheticTags(content)],
    _tejido: speaker,
  }));
  return { ...feedHeader(content, at), items, _tejido: { about: at.documentationUrl, ...content } };
}

/** The programme of an edition as a feed. */
export function programmeFeed(
  { sessions, ...content }: ProgrammeContent,
  at: FeedAddresses,
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
  return { ...feedHeader(content, at), items, _tejido: { about: at.documentationUrl, ...content } };
}

/** What a feed of people says, as the elements show it. */
export const speakersFromFeed = (feed: JsonFeed): SpeakersContent => {
  const { items, _tejido } = feed as JsonFeed<Speaker, Omit<SpeakersContent, 'speakers'>>;
  return { ..._tejido, speakers: items.map((item) => item._tejido) };
};

/** What a feed of a programme says, as the elements show it. */
export const programmeFromFeed = (feed: JsonFeed): ProgrammeContent => {
  const { items, _tejido } = feed as JsonFeed<Session, Omit<ProgrammeContent, 'sessions'>>;
  return { ..._tejido, sessions: items.map((item) => item._tejido) };
};

/** An entry of what is invented says so by itself, since readers show it among those of other feeds. */
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
