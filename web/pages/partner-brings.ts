import { html } from '@lit-labs/ssr';
import type { SubgraphInShortFragment } from '../graphql/operations.ts';
import { fieldWord } from '../i18n/desk-words.ts';
import { partnerMessages } from '../i18n/partner.ts';
import type { LinkContext } from '../layout/page.ts';

/** A service of a partner, as far as pages tell of it. */
export type Service = SubgraphInShortFragment;

/** What a service adds to each type of ours, in the order in which pages tell of them: coordinates by type. */
function addedFields({ adds }: Service): [type: string, coordinates: string[]][] {
  const fields = adds.filter((coordinate) => coordinate.includes('.'));
  const byType = Map.groupBy(fields, (coordinate) => coordinate.split('.')[0]!);
  return [...byType].sort(([one], [other]) => placeOf(one) - placeOf(other));
}

const ORDER = Object.keys(partnerMessages.es.places);

/** Types that pages have no words for come before what is of no type. */
const placeOf = (type: string): number => (ORDER.includes(type) ? ORDER.indexOf(type) : ORDER.length - 1.5);

/** What a partner brings, in words and with the names of the graph; of each kind only so many. */
export function whatItBrings(service: Service | null, most: number, { locale }: Pick<LinkContext, 'locale'>) {
  const messages = partnerMessages[locale];
  if (!service) return html`<p class="muted">${messages.noService}</p>`;
  if (service.network) return networkBrings(service, messages);
  const groups = addedFields(service);
  if (groups.length === 0)
    return html`<p class="muted">${service.state === 'ENDED' ? messages.nothingLeft : messages.nothingKnown}</p>`;
  const meanings = meaningsOf(service);
  return html`<dl class="facts brings">
    ${groups.map(
      ([type, coordinates]) =>
        html`<dt>${messages.places[type] ?? messages.inType(type)}</dt>
          <dd>
            <ul>
              ${coordinates.slice(0, most).map((each) => html`<li>${meanings.get(each) ?? fieldWord(nameOf(each), locale)} ${coordinateCode(each)}</li>`)}
              ${coordinates.length > most ? html`<li class="muted">${messages.more(coordinates.length - most)}</li>` : ''}
            </ul>
          </dd>`,
    )}
  </dl>`;
}

/** What the schema of a service says of what it adds, by coordinate. */
export const meaningsOf = ({ additions }: Pick<Service, 'additions'>): ReadonlyMap<string, string> =>
  new Map(
    additions.flatMap(({ coordinate, description }) => (description ? [[coordinate, description]] : [])),
  );

/** A name of the graph, which may be broken after its type. */
export function coordinateCode(coordinate: string) {
  const [type, field] = coordinate.split('.');
  return field === undefined ? html`<code>${type}</code>` : html`<code>${type}.<wbr>${field}</code>`;
}

const nameOf = (coordinate: string): string => coordinate.split('.').at(-1)!;

const networkBrings = ({ name, adds, ownIds }: Service, messages: (typeof partnerMessages)['es']) =>
  html`<p>${messages.networkBrings(name)}</p>
    <p>${adds.includes(`Organization.${name}`) || adds.includes(`Expert.${name}`) ? messages.networkLinked : messages.networkApart}</p>
    ${ownIds === false ? html`<p>${messages.idsNotOwn}</p>` : ''}`;
