import { html } from 'lit';
import { embedMessages } from '../i18n/embed.ts';
import { describeCount, emptyMessage, heading, link, restLink, type ViewOptions } from './components.ts';
import type { Participant, ProgrammeContent, Session } from './content.ts';

type Messages = (typeof embedMessages)['es'];

/** The programme of an edition, day by day. */
export function programmeView(content: ProgrammeContent, options: ViewOptions) {
  const { locale, sessions, beyond } = content;
  const messages = embedMessages[locale];
  return html`${heading(content, messages.programme, describeCount(sessions.length, beyond, messages.countSessions, messages), options)}
  ${sessions.length === 0 ? emptyMessage(content) : groupByDay(sessions).map(([day, those]) => daySection(day, those, messages, options))}
  ${restLink(content, sessions.length + beyond, beyond)}`;
}

/** The activities by day, in the order in which the days first occur. */
function groupByDay(sessions: readonly Session[]): [day: string, sessions: Session[]][] {
  const days = new Map<string, Session[]>();
  for (const session of sessions) {
    const those = days.get(session.day) ?? [];
    days.set(session.day, [...those, session]);
  }
  return [...days];
}

const daySection = (
  day: string,
  sessions: Session[],
  messages: Messages,
  { headingLevel }: ViewOptions,
) => html`<section>
  <div part="day" class="day" role="heading" aria-level=${headingLevel + 1}>${day || messages.noDay}</div>
  <ol part="list" class="plain">
    ${sessions.map((session) => sessionItem(session, messages))}
  </ol>
</section>`;

const sessionItem = (
  { title, url, kind, hours, startsAt, startsOn, venue, people, beyond }: Session,
  messages: Messages,
) => html`<li
  part="session"
  class="session"
>
  <p part="time" class="time">${hours ? html`<time datetime=${startsAt ?? startsOn ?? ''}>${hours}</time>` : ''}</p>
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
            ${people.map((each) => html`<li>${participantView(each, messages)}</li>`)}${
              beyond > 0 ? html`<li>${messages.others(beyond)}</li>` : ''
            }
          </ul>`
        : ''
    }
  </div>
</li>`;

const participantView = ({ name, url, role, organization }: Participant, messages: Messages) =>
  html`${name && url ? link('person', { name, url }) : html`<em>${messages.withheld}</em>`}
    <span class="muted">${role}${role && organization ? ', ' : ''}${organization ? html`<bdi>${organization}</bdi>` : ''}</span>`;
