import { html } from '@lit-labs/ssr';
import { CSS_PARTS, CSS_PROPERTIES } from '../embeds/styling.ts';
import { builderMessages } from '../i18n/builder.ts';
import type { Visit } from '../layout/page.ts';

/** What a host can say to an embed: attributes, custom properties, parts, and what its policy needs. */
export function embedReference({ locale, origin }: Visit) {
  const say = builderMessages[locale];
  return html`<section>
    <h2>${say.attributes}</h2>
    <p>${say.attributesWhy}</p>
    <h2>${say.styling}</h2>
    <p>${say.stylingWhy}</p>
    <div class="scroll" tabindex="0" role="region" aria-label=${say.styling}>
      <table>
        <thead>
          <tr><th scope="col">${say.property}</th><th scope="col">${say.what}</th><th scope="col">${say.usual}</th></tr>
        </thead>
        <tbody>
          ${Object.entries(CSS_PROPERTIES).map(
            ([name, { usual, [locale]: what }]) =>
              html`<tr><th scope="row"><code>${name}</code></th><td>${what}</td><td><code>${usual}</code></td></tr>`,
          )}
        </tbody>
      </table>
    </div>
    <h3>${say.parts}</h3>
    <p>${say.partsWhy}</p>
    <ul>
      ${Object.entries(CSS_PARTS).map(
        ([name, parts]) =>
          html`<li>
            <b>${name === 'all' ? say.all : say.embeds[name as 'map']}</b>:
            ${parts.map((part) => html`<code>${part}</code> `)}
          </li>`,
      )}
    </ul>
    <h2>${say.policy}</h2>
    <p>${say.policyWhy(origin)}</p>
  </section>`;
}
