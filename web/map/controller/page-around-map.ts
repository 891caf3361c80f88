import type { Locale } from '../../i18n/locale.ts';
import { mapMessages } from '../../i18n/map.ts';
import { withLocale } from '../../layout/addresses.ts';
import { type Choices, isSynthetic } from '../filters/choices.ts';
import { type MapState, mapPath } from '../state/map-state.ts';

/** Keeps the page around the map in step with it: the links to the table and to the other language, and the synthetic note. */
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
  if (!mark) return;
  mark.hidden = !isSynthetic(choices, state);
  mark.textContent = mark.hidden ? '' : mapMessages[locale].synthetic;
}
