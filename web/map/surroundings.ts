import { withLocale } from '../shell/addresses.ts';
import type { Locale } from '../words/locale.ts';
import { mapWords } from '../words/map.ts';
import { type Choices, syntheticPart } from './choices.ts';
import { type MapState, mapPath } from './state.ts';

/** Keeps what stands around the map in step with it: the links to its twin and to the other language, and the marks. */
export function updatePageAroundMap(
  state: MapState,
  choices: Choices,
  locale: Locale,
  to: (path: string) => string,
): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.map-views a')) {
    const view = link.dataset.view === 'table' ? 'table' : 'map';
    link.href = to(mapPath({ ...state, view }));
  }
  const language = document.querySelector<HTMLAnchorElement>('a.language');
  if (language) language.href = withLocale(mapPath(state), locale === 'es' ? 'en' : 'es');
  const mark = document.querySelector<HTMLElement>('.map-page .synthetic');
  const part = syntheticPart(state, choices);
  if (!mark) return;
  mark.hidden = part === 'none';
  mark.textContent = part === 'none' ? '' : mapWords[locale].synthetic[part];
}

/** The palette for light or dark, as the browser has it now. */
export const darkModeQuery = matchMedia('(prefers-color-scheme: dark)');

/** Whether nothing is to move by itself, as the browser has it now. */
export const reducedMotionQuery = matchMedia('(prefers-reduced-motion: reduce)');

/** For how long the eye moves, in milliseconds: not at all for those who want nothing to move. */
export const animationDuration = (): number => (reducedMotionQuery.matches ? 0 : 350);

/** Whether this browser can draw the map. */
export function supportsWebgl(): boolean {
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('webgl2');
  context?.getExtension('WEBGL_lose_context')?.loseContext();
  return context !== null;
}
