import { html } from '@lit-labs/ssr';
import { partnerMessages } from '../i18n/partner.ts';
import type { LinkContext } from '../layout/page.ts';
import { coordinateCode, meaningsOf, type Service } from './partner-brings.ts';

/** How many names the table holds, and how many of them are shown without a click. */
const [MOST, SHOWN] = [500, 20];

/** What a service adds by its names in the graph, with what each means; nothing where that is not known, or it is a network. */
export function fieldsTable(service: Service, { locale }: Pick<LinkContext, 'locale'>) {
  const { adds, network } = service;
  if (network || adds.length === 0) return '';
  const messages = partnerMessages[locale];
  const meanings = meaningsOf(service);
  const rest = adds.length - MOST;
  return html`<p>${messages.fieldsWhat}</p>
    <details class="behind-chart" ?open=${adds.length <= SHOWN}>
      <summary>${messages.allFields(Math.min(MOST, adds.length))}</summary>
      <table class="coordinates">
        <thead>
          <tr><th scope="col">${messages.coordinate}</th><th scope="col">${messages.meaning}</th></tr>
        </thead>
        <tbody>
          ${adds.slice(0, MOST).map(
            (each) => html`<tr>
              <th scope="row">${coordinateCode(each)}</th>
              <td>${meanings.get(each) ?? html`<span class="muted">${messages.unexplained}</span>`}</td>
            </tr>`,
          )}
        </tbody>
      </table>
      ${rest > 0 ? html`<p class="muted">${messages.restOfFields(rest)}</p>` : ''}
    </details>`;
}
