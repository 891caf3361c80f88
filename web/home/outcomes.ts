import { html } from '@lit-labs/ssr';
import type { HomeOutcomesQuery } from '../graphql/operations.ts';
import { formatDate } from '../i18n/dates.ts';
import { homeMessages } from '../i18n/home.ts';
import { outcomeKinds, outcomeStatuses } from '../i18n/labels.ts';
import { spokenAs } from '../i18n/spoken-as.ts';
import { pathOf } from '../layout/addresses.ts';
import type { LinkContext, Visit } from '../layout/page.ts';
import type { HomeEdition } from './home-edition.ts';

type Outcomes = NonNullable<HomeOutcomesQuery['edition']>['outcomes'];
type Outcome = Outcomes['nodes'][number];

/** The outcomes of an edition with their latest evidence. */
export function editionOutcomes(edition: HomeEdition, outcomes: Outcomes | undefined, { locale, to }: Visit) {
  const messages = homeMessages[locale];
  const rest = (outcomes?.totalCount ?? 0) - (outcomes?.nodes.length ?? 0);
  return html`<section class="part">
    <h2>${messages.outcomes(edition.name)}</h2>
    ${
      !outcomes || outcomes.totalCount === 0
        ? html`<p class="empty">${outcomes ? messages.noOutcomes : messages.notNow}</p>`
        : html`<ul class="plain">
            ${outcomes.nodes.map((outcome) => html`<li>${outcomeItem(outcome, { locale, to })}</li>`)}
          </ul>`
    }
    ${
      rest > 0
        ? html`<p><a href=${to(pathOf('Edition', edition.slug))}>${messages.allOutcomes(outcomes!.totalCount)}</a></p>`
        : ''
    }
  </section>`;
}

function outcomeItem(outcome: Outcome, { locale, to }: LinkContext) {
  const messages = homeMessages[locale];
  const { slug, kind, status, text, dueOn, evidence, continuedBy } = outcome;
  const last = evidence.toSorted((a, b) => a.on.localeCompare(b.on)).at(-1);
  return html`<span class="tag">${outcomeKinds[locale][kind]}</span>
    ${status === null ? '' : html`<span class=${`tag status ${status.toLowerCase()}`}>${outcomeStatuses[locale][status]}</span>`}
    <a href=${to(pathOf('Outcome', slug))} lang=${spokenAs(text, locale)}>${text}</a>
    <span class="muted small">
      ${dueOn ? `${messages.due(formatDate(dueOn, locale))}. ` : ''}${
        last
          ? html`${formatDate(last.on, locale)}: <span lang=${spokenAs(last.note ?? '', locale)}>${last.note}</span>`
          : messages.noWord
      }${continuedBy.length > 0 ? `. ${messages.carried}` : ''}
    </span>`;
}
