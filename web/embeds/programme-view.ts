import { html } from 'lit';
import { embedWords } from '../words/embed.ts';
import type { Participant, ProgrammeContent, Session } from './content.ts';
import { countInWords, heading, link, nothingYet, type Setting } from './parts.ts';

type Words = (typeof embedWords)['es'];

/** The programme of an edition, day by day. */
export function programmeView(content: ProgrammeContent, setting: Setting) {
  const { locale, sessions, beyond } = content;
  const words = embedWords[locale];
  return html`${heading(content, words.programme, countInWords(sessions.length, beyond, words.countSessions, words), setting)}
  ${sessions.length === 0 ? nothingYet(content) : byDay(sessions).map(([day, those]) => dayOf(day, those, words, setting))}`;
}

/** The activities in groups, in the order that the days first come up. */
function byDay(sessions: readonly Session[]): [day: string, sessions: Session[]][] {
  const days = new Map<string, Session[]>();
  for (const session of sessions) {
    const those = days.get(session.day) ?? [];
    days.set(session.day, [...those, session]);
  }
  return [...days];
}

const dayOf = (day: string, sessions: Session[], words: Words, { level }: Setting) => html`<section>
  <div part="day" class="day" role="heading" aria-level=${level + 1}>${day || words.noDay}</div>
  <ol part="list" class="plain">
    ${sessions.map((session) => sessionOf(session, words))}
  </ol>
</section>`;

const sessionOf = (
  { title, url, kind, hours, startsAt, venue, people, beyond }: Session,
  words: Words,
) => html`<li
  part="session"
  class="session"
>
  <p part="time" class="time">${startsAt ? html`<time datetime=${startsAt}>${hours}</time>` : ''}</p>
  <div class="text">
    ${link('session-title', { name: title, url })}
    <p class="muted">
      <span part="kind" class="role">${kind}</span>${
        venue ? html` · <bdi part="venue">${[venue.name, venue.place].filter(Boolean).join(', ')}</bdi>` : ''
      }
    </p>
    ${
      people.length > 0
        ? html`<ul part="people" class="people">
            ${people.map((each) => html`<li>${personOf(each, words)}</li>`)}${
              beyond > 0 ? html`<li>${words.others(beyond)}</li>` : ''
            }
          </ul>`
        : ''
    }
  </div>
</li>`;

const personOf = ({ name, url, role, organization }: Participant, words: Words) =>
  html`${name && url ? link('person', { name, url }) : html`<em>${words.withheld}</em>`}
    <span class="muted">${role}${organization ? html`, <bdi>${organization}</bdi>` : ''}</span>`;
