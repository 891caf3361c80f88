import { html } from 'lit';
import { afterAll, beforeAll, expect, vi } from 'vitest';
import { renderTemplate } from '../../../src/http/render-template.ts';
import { MapChoices } from '../../../web/graphql/operations.ts';
import type { Locale } from '../../../web/i18n/locale.ts';
import { choicesOf } from '../../../web/map/filters/choices.ts';
import { MapModel } from '../../../web/map/model/map-model.ts';
import type { PanelContext } from '../../../web/map/panels/panel-parts.ts';
import type { Tool } from '../../../web/map/panels/tools.ts';
import { shippedServer } from '../../support/shipped.ts';

/** The panel. It is imported by a computed name because its types need those of a browser, which tests do not have. */
const { panelBody }: { panelBody: (panel: PanelContext, ...how: unknown[]) => unknown } = await import(
  '../../../web/map/panels/panel-body.ts' as string
);

/** Renders the panel of the map for an address, with a server over the shipped data. */
export function openPanels() {
  const shipped = shippedServer();
  beforeAll(() => {
    const { fetch } = globalThis;
    // As in a browser, where the addresses of the site have no host.
    vi.stubGlobal('fetch', (path: string, init?: RequestInit) => fetch(new URL(path, shipped.url), init));
  });
  afterAll(() => void vi.unstubAllGlobals());

  // biome-ignore lint/suspicious/noExplicitAny: a test reads whatever it asked for
  const ask = async (query: string, variables: unknown = {}): Promise<any> => {
    const response = await fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
    return ((await response.json()) as { data: unknown }).data;
  };

  /** The panel as HTML, once none of its queries is loading. */
  async function panelAt(query: string, { locale = 'es', tool }: { locale?: Locale; tool?: Tool } = {}) {
    const choices = choicesOf(await ask(MapChoices.text, { locale }));
    const model = new MapModel(choices, locale, new URLSearchParams(query), () => undefined);
    model.setState(model.state);
    const queries = Object.values(model).filter((each) => typeof each === 'object' && 'result' in each);
    await expect
      .poll(() => queries.some(({ result }) => result.status === 'loading'), { timeout: 20_000 })
      .toBe(false);
    const panel: PanelContext = {
      model,
      locale,
      to: (path) => path,
      navigate: () => undefined,
      choosePath: () => undefined,
    };
    const saving = {
      savePicture: () => undefined,
      copyCitation: () => undefined,
      copyResult: undefined,
    };
    const text = await renderTemplate(html`${panelBody(panel, tool, saving)}`);
    return text
      .replaceAll(/<!--.*?-->/g, '')
      .replaceAll('&amp;', '&')
      .replaceAll(/\s+/g, ' ');
  }

  return { ask, panelAt };
}
