import { html } from '@lit-labs/ssr';
import { contributeMessages } from '../i18n/contribute.ts';
import { joiningMessages } from '../i18n/partner-joining.ts';
import { pageSection } from '../layout/components.ts';
import type { Visit } from '../layout/page.ts';

/** What a command is told where only whoever types it knows. */
const SAMPLE = { name: 'becas', slug: 'mi-organizacion', url: 'https://datos.example.org/graphql' };

/** How an organization becomes a partner, step by step. */
export function howToJoin(visit: Visit) {
  const messages = joiningMessages[visit.locale];
  const { name, slug, url } = SAMPLE;
  return pageSection(
    'join',
    messages.join,
    html`<ol class="steps">
        <li>${messages.joinWrite} ${contactLine(visit)}</li>
        <li>${messages.joinMake}<pre tabindex="0">npx tejido kit subgraph ${name}</pre></li>
        <li>
          ${messages.joinCheck}
          <pre tabindex="0">npx tejido subgraph check ${name} --partner ${slug} --url ${url}</pre>
        </li>
        <li>${messages.joinDone}</li>
      </ol>
      <p>${messages.joinGuide} <code>${messages.guide}</code></p>`,
  );
}

/** How a partner leaves; with its slug where it is known which. */
export const howToLeave = (visit: Visit, slug = SAMPLE.slug) =>
  pageSection(
    'leave',
    joiningMessages[visit.locale].leave,
    html`<p>${joiningMessages[visit.locale].leaveHow} ${contactLine(visit)}</p>
      <pre tabindex="0">npx tejido partner end ${slug}</pre>`,
  );

/** Whom to write to, where that is known. */
function contactLine({ locale, contact }: Visit) {
  if (!contact) return '';
  return html`${contributeMessages[locale].writeTo} <a href=${contact}>${contact.replace(/^mailto:/, '')}</a>.`;
}
