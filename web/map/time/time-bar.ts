import { html, nothing } from 'lit';
import { toolMessages } from '../../i18n/map-tools.ts';
import { editionsOf } from '../filters/choices.ts';
import type { MapModel } from '../model/map-model.ts';
import type { MapState } from '../state/map-state.ts';
import type { Player } from './player.ts';
import { editionsAt, labelsAlong, stepOf, type Timeline } from './timeline.ts';

export const timelineOf = ({ choices, state }: MapModel): Timeline => ({
  editions: editionsOf(choices, state).map(({ slug }) => slug),
  cumulative: state.cumulative,
});

type Navigate = (state: MapState, historyUpdate: 'push' | 'replace') => void;

/** The slider of editions, with its play button. */
export function timeBar(model: MapModel, player: Player, navigate: Navigate) {
  const { state, locale } = model;
  const messages = toolMessages[locale];
  const timeline = timelineOf(model);
  if (timeline.editions.length < 2) return nothing;
  const step = stepOf(timeline, state.editions);
  const slide = (at: number, historyUpdate: 'push' | 'replace') => {
    player.stop();
    navigate({ ...state, compare: [], editions: editionsAt(timeline, at) }, historyUpdate);
  };
  const addUp = (event: Event) => {
    const cumulative = (event.target as HTMLInputElement).checked;
    navigate({ ...state, cumulative, editions: editionsAt({ ...timeline, cumulative }, step ?? 0) }, 'push');
  };
  const name = nameOfStep(model, step);
  return html`<div class="map-time" role="group" aria-label=${messages.timeline}>
    <button type="button" class="play" @click=${() => player.togglePlaying()} aria-label=${playLabelOf(player, messages)}>
      <span aria-hidden="true">${player.isPlaying ? '❚❚' : player.reducesMotion ? '▸▏' : '▶'}</span>
    </button>
    <div class="slide">
      ${slider(messages.timeline, { last: timeline.editions.length, step: step ?? 0, name }, slide)}
      ${labels(model)}
    </div>
    <output>${name}</output>
    <label class="check"><input type="checkbox" .checked=${state.cumulative} @change=${addUp} /> ${messages.cumulative}</label>
  </div>`;
}

function slider(
  label: string,
  { last, step, name }: { last: number; step: number; name: string },
  slide: (at: number, historyUpdate: 'push' | 'replace') => void,
) {
  const at = (event: Event) => Number((event.target as HTMLInputElement).value);
  return html`<label>
    <span class="visually-hidden">${label}</span>
    <input
      type="range"
      min="0"
      max=${last}
      step="1"
      .value=${String(step)}
      aria-valuetext=${name}
      @pointerdown=${endGesture}
      @keydown=${(event: KeyboardEvent) => event.repeat || endGesture(event)}
      @input=${(event: Event) => slide(at(event), historyUpdateOf(event))}
      @change=${endGesture}
    />
  </label>`;
}

/** What the steps are, along the slider; screen readers hear the present one from the slider itself. */
function labels({ choices, state, locale }: MapModel) {
  const texts = [toolMessages[locale].all, ...labelsAlong(editionsOf(choices, state))];
  return html`<div class="along ${texts.join('').length > FEW_LETTERS ? 'many' : ''}" aria-hidden="true">
    ${texts.map((text) => html`<span>${text}</span>`)}
  </div>`;
}

/** So many letters have room along the slider of a phone. */
const FEW_LETTERS = 30;

/** The first step of a gesture adds a history entry; later ones replace it. */
function historyUpdateOf({ target }: Event): 'push' | 'replace' {
  const { dataset } = target as HTMLElement;
  const historyUpdate = dataset.held ? 'replace' : 'push';
  dataset.held = 'held';
  return historyUpdate;
}

/** Ends a gesture; the next step begins another. */
const endGesture = ({ target }: Event): void => {
  delete (target as HTMLElement).dataset.held;
};

type ToolMessages = (typeof toolMessages)['es'];

const playLabelOf = ({ isPlaying, reducesMotion }: Player, messages: ToolMessages): string =>
  isPlaying ? messages.pause : reducesMotion ? messages.step : messages.play;

function nameOfStep({ choices, state, locale }: MapModel, step: number | undefined): string {
  const messages = toolMessages[locale];
  if (step === undefined || state.compare.length > 0) return messages.someEditions;
  if (step === 0) return messages.allEditions;
  const edition = editionsOf(choices, state)[step - 1]!.name;
  return state.cumulative ? messages.upTo(edition) : edition;
}
