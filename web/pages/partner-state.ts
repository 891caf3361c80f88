import { html } from '@lit-labs/ssr';
import type { SubgraphState } from '../graphql/operations.ts';
import { formatDate } from '../i18n/dates.ts';
import type { Locale } from '../i18n/locale.ts';
import { partnerMessages } from '../i18n/partner.ts';
import { formatClock } from '../i18n/times.ts';
import type { LinkContext } from '../layout/page.ts';
import type { Service } from './partner-brings.ts';

/** How the tag of a state looks. */
const LOOKS: Record<SubgraphState, string> = {
  COMPOSED: 'tag good',
  CHECKED: 'tag',
  REFUSED: 'tag gold',
  UNREACHABLE: 'tag gold',
  ENDED: 'tag quiet',
};

/** How a service is doing, when that was found and, where it is refused, so many reasons. */
export function howItIsDoing(service: Service, most: number, { locale }: Pick<LinkContext, 'locale'>) {
  const { state, problems } = service;
  const messages = partnerMessages[locale];
  return html`<p>
      <span class=${LOOKS[state]}>${messages.states[state]}</span> ${messages.statesWhy[state]}
      <span class="muted">${whenFound(service, locale)}</span>
    </p>
    ${state === 'REFUSED' && problems.length > 0 ? reasonsOf(problems, most, locale) : ''}`;
}

/** When it was asked last, or when it was ended. */
function whenFound({ state, stateSince, checkedAt, endedAt }: Service, locale: Locale) {
  const { soSince, checked, disconnected } = partnerMessages[locale];
  const isAmiss = state === 'REFUSED' || state === 'UNREACHABLE';
  const since = isAmiss && stateSince ? html`${soSince} ${moment(stateSince, locale)}.` : '';
  if (state !== 'ENDED') return html`${since} ${checked} ${moment(checkedAt, locale)}.`;
  return endedAt ? html`${disconnected} ${moment(endedAt, locale)}.` : '';
}

/** A moment as people read it, in UTC. */
const moment = (at: string, locale: Locale) =>
  html`<time datetime=${at}>${formatDate(at.slice(0, 10), locale)}, ${formatClock(at, locale, 'UTC')} UTC</time>`;

/** Why a schema is refused; the check says so in English. */
const reasonsOf = (problems: readonly string[], most: number, locale: Locale) =>
  html`<p>${partnerMessages[locale].reasons}:</p>
    <ul class="reasons" lang="en">
      ${problems.slice(0, most).map((problem) => html`<li>${problem}</li>`)}
    </ul>
    ${problems.length > most ? html`<p class="muted">${partnerMessages[locale].more(problems.length - most)}</p>` : ''}`;
