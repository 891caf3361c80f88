import { html } from '@lit-labs/ssr';
import { signMark } from '../charts/sign.ts';
import { weaveTile } from '../charts/weave-tile.ts';
import type { EditionSpeakersQuery } from '../graphql/operations.ts';
import { editionMessages } from '../i18n/edition.ts';
import { pageMessages } from '../i18n/pages.ts';
import { address, ownPath } from '../layout/addresses.ts';
import { linkTo } from '../layout/links.ts';
import type { Visit } from '../layout/page.ts';
import type { CollectedList } from '../layout/read-all-pages.ts';
import type { ProgrammeActivity } from './programme.ts';

/** An expert of an edition. */
export type Speaker = NonNullable<EditionSpeakersQuery['edition']>['experts']['nodes'][number];
type Participant = ProgrammeActivity['participants']['nodes'][number];

/** How many stand on the wall; the others are listed by name. */
const MOST = 24;

/** Who took part, each once: with a picture or a weave, and for whom as far as the programme says it. */
export function peopleWall(
  { nodes, totalCount }: CollectedList<Speaker>,
  programme: readonly ProgrammeActivity[],
  edition: string,
  visit: Visit,
) {
  if (nodes.length === 0) return '';
  const { locale, to } = visit;
  const behalf = new Map(
    programme.flatMap(({ participants }) =>
      participants.nodes.flatMap((each) =>
        each.expert && each.onBehalfOf ? [[each.expert.slug, each]] : [],
      ),
    ) as [string, Participant][],
  );
  const [wall, others] = [nodes.slice(0, MOST), nodes.slice(MOST)];
  const rest = totalCount - nodes.length;
  return html`<p class="muted">${editionMessages[locale].withName(totalCount)}</p>
    <ul class="wall">
      ${wall.map((person) => html`<li>${onTheWall(person, behalf.get(person.slug), visit)}</li>`)}
    </ul>
    ${
      others.length > 0
        ? html`<details class="behind-chart">
            <summary>${editionMessages[locale].others(others.length)}</summary>
            <ul class="columns">
              ${others.map((person) => html`<li>${linkToPerson(person, visit)}</li>`)}
            </ul>
          </details>`
        : ''
    }
    ${rest > 0 ? html`<p><a href=${to(address('/embeds', { edition }))}>${pageMessages[locale].notShown(rest)}</a></p>` : ''}`;
}

const linkToPerson = ({ slug, displayName }: Pick<Speaker, 'slug' | 'displayName'>, visit: Visit) =>
  linkTo('Expert', { slug, name: displayName }, visit);

function onTheWall(person: Speaker, part: Participant | undefined, visit: Visit) {
  const src = ownPath(person.photo?.url, visit.origin);
  return html`${src ? html`<img src=${src} width="72" height="72" alt="" loading="lazy" />` : weaveTile(person.displayName)}
    ${linkToPerson(person, visit)}
    ${part?.onBehalfOf ? html`<span>${signMark(part.sectorAtTime)} ${part.onBehalfOf.acronym ?? part.onBehalfOf.name}</span>` : ''}`;
}
