/** Defines the elements of the embeds in whatever page loads this; loading it again changes nothing. */
import { embedWords } from '../words/embed.ts';
import type { Content, MapContent, ProgrammeContent, SpeakersContent } from './content.ts';
import { type Embed, EmbedElement } from './element.ts';
import { type Feed, programmeOf, speakersOf } from './feed.ts';
import { speakersView } from './speakers-view.ts';

/** Where the network is: this script lies at its root, whichever path that has. */
const HOME = new URL(/* @vite-ignore */ '.', import.meta.url);

const speakers: Embed<SpeakersContent> = {
  feed: 'embed/speakers.json',
  read: (feed: Feed) => speakersOf(feed),
  load: async () => speakersView,
  says: ({ locale, speakers: { length } }) => embedWords[locale].countSpeakers(length),
};

const programme: Embed<ProgrammeContent> = {
  feed: 'embed/programme.json',
  read: (feed: Feed) => programmeOf(feed),
  load: async () => (await import('./programme-view.ts')).programmeView,
  says: ({ locale, sessions: { length } }) => embedWords[locale].countSessions(length),
};

const map: Embed<MapContent> = {
  feed: 'embed/map.json',
  read: (content: MapContent) => content,
  load: async () => (await import('./map-in-browser.ts')).mapInBrowser,
  says: ({ locale, places: { length } }) => embedWords[locale].countPlaces(length),
};

function define<Shown extends Content>(name: string, embed: Embed<Shown>): void {
  if (customElements.get(name)) return;
  customElements.define(
    name,
    class extends EmbedElement<Shown> {
      readonly embed = embed;
      readonly home = HOME;
    },
  );
}

define('tejido-speakers', speakers);
define('tejido-programme', programme);
define('tejido-map', map);
