import { html } from '@lit-labs/ssr';
import { channels, scopes, verdicts } from '../../i18n/labels.ts';
import type { ByLocale } from '../../i18n/locale.ts';
import { mapMessages } from '../../i18n/map.ts';
import { CHANNELS } from '../../layout/channels.ts';
import { languageField } from '../../layout/components.ts';
import type { Visit } from '../../layout/page.ts';
import { KINDS, type MapState, SCOPES, VERDICTS } from '../state/map-state.ts';
import {
  type Choices,
  channelsOf,
  choiceKey,
  type EditionChoice,
  editionsOf,
  sectorsOf,
  seriesOf,
} from './choices.ts';
import { sign } from './sign.ts';

/** The filters of the map and of its table: a form that works without scripts, and to which the map listens where they run. */
export function filtersForm(state: MapState, choices: Choices, { locale, namedLocale, to }: Visit) {
  const messages = mapMessages[locale];
  return html`<form class="map-form" action="/map" method="get" aria-label=${messages.filters}>
    ${state.view === 'table' ? html`<input type="hidden" name="view" value="table" />` : ''}
    ${state.view === 'table' && state.compare.length > 0 ? html`<input type="hidden" name="compare" value=${state.compare.join()} />` : ''}
    ${languageField(namedLocale)}
    ${fieldset(
      messages.kind,
      KINDS.map((kind) => choiceInput('radio', 'kind', kind, state.kind === kind, messages.kinds[kind])),
    )}
    ${editionFilters(state, choices, messages)} ${sectorFilter(state, choices, messages)}
    ${checkboxGroup(messages.channels, 'channels', CHANNELS, channelsOf(state), channels[locale])}
    <fieldset>
      <legend>${messages.strength}</legend>
      ${numberField('minShared', messages.minShared, state.minShared, 1, 999_999)}
      ${VERDICTS.map((each) => choiceInput('checkbox', 'verdict', each, state.verdict.includes(each), verdicts[locale][each]))}
      ${numberField('maxActivitySize', messages.maxActivitySize, state.maxActivitySize, 2, 200)}
      <p class="muted note">${messages.maxActivitySizeNote}</p>
    </fieldset>
    ${checkboxGroup(messages.scope, 'withScope', SCOPES, state.withScope, scopes[locale])}
    <fieldset>
      ${choiceInput('checkbox', 'lineage', 'AS_SUCCESSOR', state.lineage === 'AS_SUCCESSOR', messages.lineage)}
      <label>
        ${messages.size}
        <select name="size">
          ${(['strength', 'degree'] as const).map(
            (size) =>
              html`<option value=${size} ?selected=${state.size === size}>${messages.sizes[size]}</option>`,
          )}
        </select>
      </label>
    </fieldset>
    <p class="map-apply">
      <button type="submit">${messages.apply}</button>
      <a class="button quiet" href=${to(state.view === 'table' ? '/map?view=table' : '/map')}>${messages.reset}</a>
    </p>
  </form>`;
}

type MapMessages = (typeof mapMessages)['es'];

function editionFilters(state: MapState, choices: Choices, messages: MapMessages) {
  const series = seriesOf(choices);
  const offered = editionsOf(choices, state);
  const edition = (each: EditionChoice) =>
    html`<div data-choice=${choiceKey('editions', each.slug)} ?hidden=${!offered.includes(each)}>
      ${choiceInput('checkbox', 'editions', each.slug, state.editions.includes(each.slug), each.name)}
    </div>`;
  return html`${
    series.length > 1
      ? fieldset(
          messages.series,
          series.map(({ slug, name }) =>
            choiceInput('checkbox', 'series', slug, state.series.includes(slug), name),
          ),
        )
      : ''
  }
  ${choices.editions.length > 1 ? fieldset(messages.editions, choices.editions.map(edition)) : ''}`;
}

/** The sectors with their marks, as in the legend of the map. */
function sectorFilter(state: MapState, choices: Choices, messages: MapMessages) {
  const offered = sectorsOf(choices, state);
  return fieldset(
    messages.sector,
    choices.sectors.map((each) => {
      const { slug, name, colour, shape } = each;
      const label = html`${sign(colour, shape)} ${name} <span class="count" data-sector=${slug}></span>`;
      return html`<div data-choice=${choiceKey('withSector', slug)} ?hidden=${!offered.includes(each)}>
        ${choiceInput('checkbox', 'withSector', slug, state.withSector.includes(slug), label)}
      </div>`;
    }),
  );
}

const checkboxGroup = <Value extends string>(
  legend: string,
  name: string,
  values: readonly Value[],
  chosen: readonly Value[],
  names: ByLocale<Record<Value, string>>['es'],
) =>
  fieldset(
    legend,
    values.map((value) => choiceInput('checkbox', name, value, chosen.includes(value), names[value])),
  );

const fieldset = (legend: string, choices: readonly unknown[]) =>
  html`<fieldset>
    <legend>${legend}</legend>
    ${choices}
  </fieldset>`;

const choiceInput = (
  type: 'checkbox' | 'radio',
  name: string,
  value: string,
  checked: boolean,
  label: unknown,
) =>
  html`<label class="choice"><input type=${type} name=${name} value=${value} ?checked=${checked} /><span>${label}</span></label>`;

const numberField = (name: string, label: string, value: number, min: number, max: number) =>
  html`<label>${label} <input type="number" name=${name} value=${value} min=${min} max=${max} /></label>`;
