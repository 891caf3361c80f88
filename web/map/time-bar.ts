import { html, nothing } from 'lit';
import { toolWords } from '../words/map-tools.ts';
import { editionsOf } from './choices.ts';
import type { MapModel } from './map-model.ts';
import type { Player } from './player.ts';
import type { MapState } from './state.ts';
import { editionsAt, stepOf, type Timeline } from './timeline.ts';

export const timelineOf = ({ choices, state }: MapModel): Timeline => ({
  editions: editionsOf(choices, state).map(({ slug }) => slug),
  cumulative: state.cumulative,
});

/** The slider of editions, and what plays it. */
export function timeBar(
  model: MapModel,
  player: Player,
  go: (state: MapState, how: 'push' | 'replace') => void,
) {
  const { state, locale } = model;
  const words = toolWords[locale];
  const timeline = timelineOf(model);
  if (timeline.editions.length < 2) return nothing;
  const step = stepOf(timeline, state.editions);
  const slide = (how: 'push' | 'replace') => (event: Event) => {
    player.stop();
    const at = Number((event.target as HTMLInputElement).value);
    go({ ...state, compare: [], editions: editionsAt(timeline, at) }, how);
  };
  const addUp = (event: Event) => {
    const cumulative = (event.target as HTMLInputElement).checked;
    go({ ...state, cumulative, editions: editionsAt({ ...timeline, cumulative }, step ?? 0) }, 'push');
  };
  const name = nameOfStep(model, step);
  return html`<div class="map-time" role="group" aria-label=${words.timeline}>
    <button type="button" class="play" @click=${() => player.press()} aria-label=${labelOf(player, words)}>
      <span aria-hidden="true">${player.isPlaying ? '❚❚' : player.isStill ? '▸▏' : '▶'}</span>
    </button>
    <label class="slide">
      <span class="visually-hidden">${words.timeline}</span>
      <input
        type="range"
        min="0"
        max=${timeline.editions.length}
        step="1"
        .value=${String(step ?? 0)}
        aria-valuetext=${name}
        @input=${slide('replace')}
        @change=${slide('push')}
      />
    </label>
    <output>${name}</output>
    <label class="check"><input type="checkbox" .checked=${state.cumulative} @change=${addUp} /> ${words.cumulative}</label>
  </div>`;
}

type Words = (typeof toolWords)['es'];

const labelOf = ({ isPlaying, isStill }: Player, words: Words): string =>
  isPlaying ? words.pause : isStill ? words.step : words.play;

function nameOfStep({ choices, state, locale }: MapModel, step: number | undefined): string {
  const words = toolWords[locale];
  if (step === undefined || state.compare.length > 0) return words.someEditions;
  if (step === 0) return words.allEditions;
  const edition = editionsOf(choices, state)[step - 1]!.name;
  return state.cumulative ? words.upTo(edition) : edition;
}
