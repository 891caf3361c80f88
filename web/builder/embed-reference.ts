import { html } from '@lit-labs/ssr';
import { CSS_PARTS, CSS_PROPERTIES } from '../embeds/styling.ts';
import { builderMessages } from '../i18n/builder.ts';
import type { Visit } from '../layout/page.ts';

/** The reference for host pages: attributes, custom properties, parts, and the content security policy. */
export function embedReference({ locale, origin }: Visit) {
  const messages = builderMessages[locale];
  return html`<section>
    <h2>${messages.attributes}</h2>
    <p>${messages.attributesWhy}</p>
    <h2>${messages.styling}</h2>
    <p>${messages.stylingWhy}</p>
    <div class="scroll" tabindex="0" role="region" aria-label=${messages.styling}>
      <table>
        <thead>
          <tr><th scope="col">${messages.property}</th><th scope="col">${messages.what}</th><th scope="col">${messages.usual}</th></tr>
        </thead>
        <tbody>
          ${Object.entries(CSS_PROPERTIES).map(
            ([name, { usual, [locale]: what }]) =>
              html`<tr><th scope="row"><code>${name}</code></th><td>${what}</td><td><code>${usual}</code></td></tr>`,
          )}
        </tbody>
      </table>
    </div>
    <h3>${messages.parts}</h3>
    <p>${messages.partsWhy}</p>
    <ul>
      ${Object.entries(CSS_PARTS).map(
        ([name, parts]) =>
          html`<li>
            <b>${name === 'all' ? messages.all : messages.embeds[name as 'map']}</b>:
            ${parts.map((part) => html`<code>${part}</code> `)}
          </li>`,
      )}
    </ul>
    <h2>${messages.policy}</h2>
    <p>${messages.policyWhy(origin)}</p>
  </section>`;
}
