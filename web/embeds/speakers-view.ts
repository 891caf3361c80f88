import { html } from 'lit';
import { embedMessages } from '../i18n/embed.ts';
import { licenseName } from '../layout/license-name.ts';
import { describeCount, heading, link, restLink, type ViewOptions } from './components.ts';
import type { Speaker, SpeakersContent } from './content.ts';
import { portrait } from './portrait.ts';

/** The speakers of a request as cards, or as a wall of portraits. */
export function speakersView(content: SpeakersContent, options: ViewOptions) {
  const { locale, speakers, beyond, view } = content;
  const messages = embedMessages[locale];
  const item = view === 'wall' ? tile : card;
  return html`${heading(content, messages.speakers, describeCount(speakers.length, beyond, messages.countSpeakers, messages), options)}
  ${
    speakers.length === 0
      ? nobody(content, messages)
      : html`<ul part="list" class=${view === 'wall' ? 'wall' : 'cards'}>
            ${speakers.map((speaker) => item(speaker, messages))}
          </ul>
          ${restLink(content, speakers.length + beyond, beyond)}`
  }`;
}

type Messages = (typeof embedMessages)['es'];

/** That nobody is recorded, and for an organization the editions that it is recorded in. */
const nobody = (
  { narrowed, convened }: SpeakersContent,
  messages: Messages,
) => html`<div part="empty" class="empty">
  <p>${narrowed ? messages.nobodySuch : messages.nobody}</p>
  ${convened.length > 0 ? html`<p>${messages.convened}</p>` : ''}
  ${convened.map((edition) => html`<p class="in">${link('activity', edition)}</p>`)}
</div>`;

const card = (speaker: Speaker, messages: Messages) => html`<li part="speaker" class="card">
  ${portrait(speaker)}
  <div class="text">
    ${link('name', speaker)} ${rolesOf(speaker)} ${organizationsOf(speaker)}
    ${speaker.activities.map((activity) => html`<p class="in">${link('activity', activity)}</p>`)}
    ${
      speaker.bio
        ? html`<details part="bio" class="bio"><summary>${messages.bio}</summary><p>${speaker.bio}</p></details>`
        : ''
    }
    ${credit(speaker, messages)}
  </div>
</li>`;

/** A portrait with the name below; who the photo is by stands there too, as its licence asks for. */
const tile = (speaker: Speaker, messages: Messages) => html`<li part="speaker" class="tile">
  ${portrait(speaker)} ${link('name', speaker)} ${rolesOf(speaker)} ${organizationsOf(speaker)}
  ${credit(speaker, messages)}
</li>`;

const rolesOf = ({ roles }: Speaker) =>
  roles.length > 0 ? html`<p part="role" class="role">${roles.join(', ')}</p>` : '';

const organizationsOf = ({ organizations }: Speaker) =>
  organizations.length > 0
    ? html`<p part="organization" class="muted"><bdi>${organizations.join('; ')}</bdi></p>`
    : '';

/** Whose the photo is, and under which licence. */
function credit({ photo }: Speaker, messages: Messages) {
  if (!photo?.credit && !photo?.license) return '';
  const name = licenseName(photo.license) ?? messages.license;
  return html`<p part="credit" class="muted small">
    ${photo.credit ? messages.photo(photo.credit) : messages.photoAlone}
    ${photo.license ? html`(<a href=${photo.license} target="_top" rel="noopener license">${name}</a>)` : ''}
  </p>`;
}
