import { html } from '@lit-labs/ssr';
import { completenessMessages } from '../i18n/completeness.ts';
import { formatDateSpan } from '../i18n/dates.ts';
import { homeMessages } from '../i18n/home.ts';
import { measures, modalities, qualifiers } from '../i18n/labels.ts';
import { formatCount } from '../i18n/numbers.ts';
import { pathOf } from '../layout/addresses.ts';
import type { Visit } from '../layout/page.ts';
import { contributeLink } from '../layout/recorded.ts';
import type { HomeEdition } from './home-edition.ts';

/** The editions of a series, the oldest first, each with its published figures and what is recorded. */
export const timeline = (editions: readonly HomeEdition[], visit: Visit) =>
  html`<ol class="time-line">
    ${editions.toReversed().map((edition) => html`<li class="card">${editionItem(edition, visit)}</li>`)}
  </ol>`;

function editionItem(edition: HomeEdition, { locale, to }: Visit) {
  const messages = homeMessages[locale];
  const { slug, name, year, startsOn, endsOn, modality, city, activities } = edition;
  const { conveners, experts } = edition.completeness;
  const isPartial = [conveners, experts].some(({ state }) => state === 'PARTIAL');
  const when = formatDateSpan(startsOn, endsOn, locale) || (year === null ? '' : String(year));
  const facts = [when, city, modality && modalities[locale][modality]].filter(Boolean).join(' · ');
  return html`<h3><a href=${to(pathOf('Edition', slug))}>${name}</a></h3>
    <p class="muted">${facts}</p>
    ${figuresTable(edition, { locale })}
    <p class="muted small">
      ${messages.recordedHere(conveners, experts, activities.totalCount)} ${isPartial ? contributeLink({ locale, to }) : ''}
    </p>`;
}

function figuresTable({ name, figures }: HomeEdition, { locale }: Pick<Visit, 'locale'>) {
  const messages = homeMessages[locale];
  if (figures.length === 0) return html`<p class="muted small">${messages.noFigures}</p>`;
  return html`<div class="scroll" tabindex="0" role="region" aria-label=${messages.figuresOf(name)}><table class="figures">
    <thead>
      <tr>
        <td></td>
        <th scope="col" class="number">${messages.published}</th>
        <th scope="col" class="number">${messages.recorded}</th>
      </tr>
    </thead>
    <tbody>
      ${figures.map(
        ({ measure, qualifier, value, recorded }) => html`<tr>
          <th scope="row">${measures[locale][measure]}</th>
          <td class="number">${`${qualifiers[locale][qualifier]} ${formatCount(value, locale)}`.trim()}</td>
          <td class="number">${recorded === null ? '–' : completenessMessages[locale].part(recorded, value)}</td>
        </tr>`,
      )}
    </tbody>
  </table></div>`;
}
