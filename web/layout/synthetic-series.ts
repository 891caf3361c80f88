import { html } from '@lit-labs/ssr';
import { layoutMessages } from '../i18n/layout.ts';
import type { Visit } from './page.ts';

interface OfSeries {
  nodes: readonly { series: { slug: string; name: string; synthetic: boolean } }[];
}

/** A line that leads to the synthetic series, below what is real; nothing where there are none, or no others. */
export function syntheticSeries(invented: OfSeries, real: OfSeries, { locale, to }: Visit) {
  if (real.nodes.some(({ series }) => series.synthetic)) return '';
  const bySlug = new Map(
    invented.nodes.flatMap(({ series }) => (series.synthetic ? [[series.slug, series.name]] : [])),
  );
  if (bySlug.size === 0) return '';
  const links = [...bySlug].map(
    ([slug, name], index) => html`${index > 0 ? ', ' : ''}<a href=${to(`/series/${slug}`)}>${name}</a>`,
  );
  return html`<p class="muted">${layoutMessages[locale].alsoSynthetic} ${links}.</p>`;
}
