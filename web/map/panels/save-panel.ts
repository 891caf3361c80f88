import { html, nothing } from 'lit';
import { mapMessages } from '../../i18n/map.ts';
import { toolMessages } from '../../i18n/map-tools.ts';
import { graphiqlAddress } from '../../layout/addresses.ts';
import type { CopyResult } from '../../layout/clipboard.ts';
import { citedPath, exportPath, mapPath } from '../state/map-state.ts';
import type { PanelContext } from './panel-parts.ts';

/** What the buttons of the save panel do. */
export interface SaveActions {
  savePicture: (form: 'svg' | 'png') => void;
  copyCitation: (place: HTMLElement) => void;
  copyResult: CopyResult | undefined;
}

/** Downloads of the map, and how to cite it. */
export function savePanel(panel: PanelContext, actions: SaveActions) {
  const { model, locale } = panel;
  const messages = toolMessages[locale];
  const files = mapMessages[locale].files;
  const file = (extension: string, name: string) =>
    html`<a class="button quiet" href=${exportPath(model.state, extension, locale)} download>${name}</a>`;
  return html`<h2>${messages.save}</h2>
    <h3>${messages.saveImage}</h3>
    <p class="actions">
      <button type="button" @click=${() => actions.savePicture('png')}>${messages.png}</button>
      <button type="button" @click=${() => actions.savePicture('svg')}>${messages.svg}</button>
    </p>
    <h3>${messages.saveData}</h3>
    ${model.state.kind === 'sectors' ? html`<p class="muted">${mapMessages[locale].filesOfSectors}</p>` : nothing}
    <p class="actions">${file('gexf', files.gexf)} ${file('edges.csv', files.csv)} ${file('graphml', files.graphml)}</p>
    ${citation(panel, actions)}`;
}

function citation({ model, locale, to }: PanelContext, { copyCitation, copyResult }: SaveActions) {
  const messages = toolMessages[locale];
  const map = model.map.data?.communityMap;
  if (!map) return nothing;
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'long' }).format(new Date());
  const { origin } = location;
  const [data, view] = [citedPath(model.state, map.revision, locale), to(mapPath(model.state))];
  const text = messages.citation({ data: origin + data, view: origin + view, revision: map.revision, date });
  return html`<h3>${mapMessages[locale].cite}</h3>
    <p class="muted">${mapMessages[locale].citeHow}</p>
    <p class="cite">${text}</p>
    <p class="actions">
      <button type="button" class="quiet" @click=${onCopyCitation(copyCitation)}>${messages.copy}</button>
      <span role="status">${copyResult ? messages[copyResult] : ''}</span>
    </p>
    <p class="muted">${mapMessages[locale].permalinkHow}</p>
    <p>
      <a href=${map.summary.run.permalink}>${mapMessages[locale].permalink}</a><br />
      <a href=${graphiqlAddress(model.map.operation, model.mapVariables())}>${messages.askAgain}</a>
    </p>`;
}

/** Copies the citation of the same panel. */
const onCopyCitation = (copy: SaveActions['copyCitation']) => (event: Event) => {
  const panel = (event.currentTarget as HTMLElement).closest('.map-panel');
  const place = panel?.querySelector<HTMLElement>('.cite');
  if (place) copy(place);
};
