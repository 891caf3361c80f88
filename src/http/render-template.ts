import { render } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import type { TemplateResult } from 'lit';

/** What Lit puts where it would find a place again in a browser; a text of data has no such brackets left. */
const MARKS = /<!--\/?lit-[^>]*-->|<\?>/g;

/** A template as text, for pages that no script takes up again. */
export const renderTemplate = async (page: TemplateResult): Promise<string> =>
  (await collectResult(render(page))).replaceAll(MARKS, '');
