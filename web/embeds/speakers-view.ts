import { html } from 'lit';
import { embedMessages } from '../i18n/embed.ts';
import { licenseName } from '../layout/license-name.ts';
import { describeCount, emptyMessage, heading, link, type ViewOptions } from './components.ts';
import type { Speaker, SpeakersContent } from './content.ts';

/** The speakers of an edition as cards. */
export function speakersView(content: SpeakersContent, options: ViewOptions) {
  const { locale, speakers, beyond } = content;
  const messages = embedMessages[locale];
  return html`${heading(content, messages.speakers, describeCount(speakers.length, beyond, messages.countSpeakers, messages), options)}
  ${
    speakers.length === 0
      ? emptyMessage(content)
      : html`<ul part="list" class="cards">
          ${speakers.map((speaker) => card(speaker, messages))}
        </ul>`
  }`;
}

type Messages = (typeof embedMessages)['es'];

const card = (speaker: Speaker, messages: Messages) => html`<li part="speaker" class="card">
  ${portrait(speaker)}
  <div class="text">
    ${link('name', speaker)}
    ${speaker.roles.length > 0 ? html`<p part="role" class="role">${speaker.roles.join(', ')}</p>` : ''}
    ${
      speaker.organizations.length > 0
        ? html`<p part="organization" class="muted"><bdi>${speaker.organizations.join('; ')}</bdi></p>`
        : ''
    }
    ${speaker.activities.map((activity) => html`<p class="in">${link('activity', activity)}</p>`)}
    ${
      speaker.bio
        ? html`<details part="bio" class="bio"><summary>${messages.bio}</summary><p>${speaker.bio}</p></details>`
        : ''
    }
    ${credit(speaker, messages)}
  </div>
</li>`;

/** The photo, which the graph has only with the person's consent; else the initials. */
const portrait = ({ name, photo }: Speaker) =>
  photo
    ? html`<img
        part="photo"
        class="portrait"
        src=${photo.url}
        alt=${photo.alt}
        width=${photo.width}
        height=${photo.height}
        loading="lazy"
        referrerpolicy="no-referrer"
      />`
    : html`<span part="initials" class="portrait" aria-hidden="true">${initials(name)}</span>`;

/** Whose the photo is, and under which licence. */
function credit({ photo }: Speaker, messages: Messages) {
  if (!photo?.credit && !photo?.license) return '';
  const name = licenseName(photo.license) ?? messages.license;
  return html`<p part="credit" class="muted small">
    ${photo.credit ? messages.photo(photo.credit) : messages.photoAlone}
    ${photo.license ? html`(<a href=${photo.license} target="_top" rel="noopener license">${name}</a>)` : ''}
  </p>`;
}

/** The first letters of the first two words. */
const initials = (name: string): string =>
  (name.match(/(?<!\p{L})\p{L}/gu) ?? []).slice(0, 2).join('').toUpperCase();
