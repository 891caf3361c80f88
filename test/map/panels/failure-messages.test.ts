import { html } from 'lit';
import { describe, expect, it, vi } from 'vitest';
import { renderTemplate } from '../../../src/http/render-template.ts';
import { TieCard } from '../../../web/graphql/operations.ts';
import { failureMessage } from '../../../web/map/model/failure-messages.ts';
import { LatestQuery } from '../../../web/map/model/latest-query.ts';
import { renderQuery } from '../../../web/map/panels/panel-parts.ts';
import { openPanels } from './rendered-panels.ts';

describe('a query of the map that fails', () => {
  const codes = [
    'TIMEOUT',
    'SERVICE_UNAVAILABLE',
    'COST_TOO_HIGH',
    'INTERNAL_SERVER_ERROR',
    'constructor',
    '',
  ];

  /** The panel where the graph answers with this. */
  async function said(answer: () => Promise<Response>, locale: 'es' | 'en') {
    vi.stubGlobal('fetch', answer);
    try {
      const question = new LatestQuery(TieCard, () => undefined);
      question.run({ a: 'Organization_1', b: 'Organization_2', locale });
      await expect.poll(() => question.result.status).toBe('failed');
      return await renderTemplate(html`${renderQuery({ locale }, question, () => 'answered')}`);
    } finally {
      vi.unstubAllGlobals();
    }
  }

  it.each(codes)('is explained in the language of the map: %s', async (code) => {
    const message = 'The <b>graph</b> said so.';
    const answer = async () => Response.json({ errors: [{ message, extensions: { code } }] });
    for (const locale of ['es', 'en'] as const) {
      const text = await said(answer, locale);
      expect(text).toContain(failureMessage(code, locale));
      expect(text).not.toContain('said so');
    }
    expect(failureMessage(code, 'es')).not.toBe(failureMessage(code, 'en'));
  });

  it('tells that there was no response, also where it was not valid', async () => {
    const offline = failureMessage(undefined, 'es');
    expect(await said(() => Promise.reject(new TypeError('Failed to fetch')), 'es')).toContain(offline);
    expect(await said(async () => new Response('<h1>Bad Gateway</h1>'), 'es')).toContain(offline);
  });
});

describe('an id that is not of a visible node', () => {
  const { ask, panelAt } = openPanels();

  it.each([
    'selected=Organization_1,Organization_zzzzzz',
    'selected=Edition_1,Nothing_1',
    'from=Organization_1&to=Organization_zzzzzz',
    'without=Organization_zzzzzz',
    'selected=Organization_zzzzzz',
  ])('is said not to be shown, and that is no error: %s', async (query) => {
    const text = await panelAt(query);
    expect(text).toMatch(/<p class="empty"[^>]*>No se muestra<\/p>/);
    expect(text).not.toContain('role="alert"');
  });

  it('has a message of its own, beside those for equal ends and for ends of different types', async () => {
    const { experts } = await ask('{ experts(first: 1) { nodes { id } } }');
    expect(await panelAt('from=Organization_1&to=Organization_1')).toContain('Las dos son la misma.');
    const kinds = await panelAt(`from=Organization_1&to=${experts.nodes[0].id}`);
    expect(kinds).toContain('Una organización y una persona no se pueden conectar así.');
  });
});
