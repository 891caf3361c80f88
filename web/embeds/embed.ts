/** Defines the elements of the embeds in the page that loads this script; loading it again changes nothing. */
import { embedMessages } from '../i18n/embed.ts';
import type { Content, MapContent, ProgrammeContent, SpeakersContent } from './content.ts';
import { EmbedElement, type EmbedKind } from './element.ts';
import { type JsonFeed, programmeFromFeed, speakersFromFeed } from './json-feed.ts';
import { speakersView } from './speakers-view.ts';

/** The address of the site: this script lies in its root folder. */
const BASE_URL = new URL(/* @vite-ignore */ '.', import.meta.url);

const speakers: EmbedKind<SpeakersContent> = {
  feed: 'embed/speakers.json',
  parse: (feed: JsonFeed) => speakersFromFeed(feed),
  loadView: async () => speakersView,
  statusText: ({ locale, speakers: { length } }) => embedMessages[locale].countSpeakers(length),
};

const programme: EmbedKind<ProgrammeContent> = {
  feed: 'embed/programme.json',
  parse: (feed: JsonFeed) => programmeFromFeed(feed),
  loadView: async () => (await import('./programme-view.ts')).programmeView,
  statusText: ({ locale, sessions: { length } }) => embedMessages[locale].countSessions(length),
};

const map: EmbedKind<MapContent> = {
  feed: 'embed/map.json',
  parse: (content: MapContent) => content,
  loadView: async () => (await import('./interactive-map.ts')).interactiveMapView,
  statusText: ({ locale, places: { length } }) => embedMessages[locale].countPlaces(length),
  mayBeAll: true,
};

function defineEmbed<Shown extends Content>(name: string, embed: EmbedKind<Shown>): void {
  if (customElements.get(name)) return;
  customElements.define(
    name,
    class extends EmbedElement<Shown> {
      readonly embed = embed;
      readonly baseUrl = BASE_URL;
    },
  );
}

defineEmbed('tejido-speakers', speakers);
defineEmbed('tejido-programme', programme);
defineEmbed('tejido-map', map);
