import { html } from '@lit-labs/ssr';

/** What is missing, as an invitation: what is known of it, and one button to add it. */
export const ask = (missing: { title: string; known?: string; action: string; href: string }) =>
  html`<div class="ask">
    <strong>${missing.title}</strong>
    ${missing.known ? html`<p class="muted">${missing.known}</p>` : ''}
    <a class="button" href=${missing.href}>${missing.action}</a>
  </div>`;
