import { html } from '@lit-labs/ssr';
import { ExpertPage, type ExpertPageQuery, ExpertTies, type ExpertTiesQuery } from '../graph/operations.ts';
import { DEFAULT_STATE, evidencePath } from '../map/state/map-state.ts';
import { absent } from '../shell/absent.ts';
import { address, pathOf, pictureAddress, webAddress } from '../shell/addresses.ts';
import { linkTo, linkToActivity, pager } from '../shell/links.ts';
import type { Page, Visit } from '../shell/page.ts';
import { facts, outside, part, plainList, sources } from '../shell/parts.ts';
import { timeInWords } from '../words/dates.ts';
import { count, measured } from '../words/numbers.ts';
import { organizationWords } from '../words/organization.ts';
import { pageWords } from '../words/pages.ts';
import { shellWords } from '../words/shell.ts';
import { expertWords } from '../words/things.ts';
import { participationRoles } from '../words/vocabulary.ts';
import { partyOf, sameAs } from './event-data.ts';

type Expert = NonNullable<ExpertPageQuery['expert']>;
type Participation = Expert['participations']['nodes'][number];
type Ties = NonNullable<ExpertTiesQuery['expert']>['ties'];
type Tie = Ties['nodes'][number];

/** The page of an expert: whom the person works for, what they took part in, whom they met there. */
export const expertPage: Page = async (visit) => {
  const { ask, attempt, locale, slug, words: asked } = visit;
  const after = asked.get('after');
  const { expert } = await ask(ExpertPage, { slug, locale, after });
  if (!expert) return absent(visit, 'EXPERT');
  const path = pathOf('Expert', expert.slug);
  if (expert.slug !== slug) return { kind: 'moved', path };
  const ties = (await attempt(ExpertTies, { slug, locale }))?.expert?.ties;
  const { displayName: name, affiliations, participations } = expert;
  return {
    kind: 'found',
    title: name,
    description: expertWords[locale].about(
      name,
      participations.totalCount,
      affiliations[0]?.organization.name ?? '',
    ),
    path,
    unlisted: after !== null,
    crumbs: [
      { name: shellWords[locale].home, path: '/' },
      { name: pageWords[locale].experts, path: '/experts' },
      { name, path },
    ],
    synthetic: expert.synthetic,
    pictures: pictureAddress(expert.photo?.url) !== undefined,
    about: [inSchemaOrg(expert, visit.origin)],
    body: bodyOf(expert, ties, path, visit),
  };
};

const inSchemaOrg = (expert: Expert, origin: string): object => ({
  '@context': 'https://schema.org',
  '@type': 'Person',
  '@id': origin + pathOf('Expert', expert.slug),
  url: origin + pathOf('Expert', expert.slug),
  name: expert.displayName,
  description: expert.bio ?? undefined,
  image: pictureAddress(expert.photo?.url),
  jobTitle: expert.affiliations.find(({ title, to }) => title && !to)?.title ?? undefined,
  affiliation: expert.affiliations
    .filter(({ to }) => to === null)
    .map(({ organization }) => partyOf('Organization', organization, origin)),
  sameAs: sameAs(expert.identifiers),
});

function bodyOf(expert: Expert, ties: Ties | undefined, path: string, visit: Visit) {
  const { locale, to } = visit;
  const words = expertWords[locale];
  const { displayName, bio, id } = expert;
  return html`<article>
    <div class="profile">
      ${portrait(expert, locale)}
      <div>
        <h1>${displayName}</h1>
        ${bio ? html`<p class="lead">${bio}</p>` : ''} ${known(expert, visit)}
        <p class="ways">
          <a class="button" href=${to(address('/map', { kind: 'experts', selected: id }))}>${pageWords[locale].onMap}</a>
        </p>
      </div>
    </div>
    ${part('affiliations', words.affiliations, affiliationsOf(expert, visit), words.noAffiliations)}
    ${part('participations', words.took, participationsOf(expert, path, visit), words.noTook)}
    ${tiesOf(expert, ties, visit)} ${sources(expert.sources.nodes, locale)}
  </article>`;
}

function portrait({ photo }: Expert, locale: Visit['locale']) {
  const src = pictureAddress(photo?.url);
  if (!photo || !src) return '';
  return html`<figure class="portrait">
    <img src=${src} width=${photo.width} height=${photo.height} alt=${photo.alt} loading="lazy" referrerpolicy="no-referrer" />
    ${photo.credit ? html`<figcaption>${expertWords[locale].photoBy}: ${photo.credit}</figcaption>` : ''}
  </figure>`;
}

function known({ identifiers, withheld }: Expert, { locale }: Visit) {
  const words = expertWords[locale];
  return facts([
    ...identifiers
      .filter(({ url }) => webAddress(url))
      .map(({ scheme, value, url }): [string, unknown] => [scheme, outside(url, value)]),
    [words.hidden, withheld.map(({ field }) => words.hiddenFields[field] ?? field).join(', ')],
  ]);
}

const affiliationsOf = ({ affiliations }: Expert, visit: Visit) =>
  plainList(
    affiliations.map(
      ({ title, from, to, organization }) =>
        html`${linkTo('Organization', organization, visit)}${title ? `, ${title}` : ''}
          <span class="muted">${timeInWords(from, to, visit.locale)}</span>`,
    ),
  );

function participationsOf({ participations }: Expert, path: string, visit: Visit) {
  if (participations.nodes.length === 0) return '';
  const editions = Map.groupBy(participations.nodes, ({ edition }) => edition.slug);
  return html`${[...editions.values()].map(
    (ofEdition) => html`<h3>${linkTo('Edition', ofEdition[0]!.edition, visit)}</h3>
      ${plainList(ofEdition.map((each) => participationOf(each, visit)))}`,
  )}
  ${pager(participations, path, visit, '#participations')}`;
}

function participationOf({ role, activity, onBehalfOf }: Participation, visit: Visit) {
  const words = expertWords[visit.locale];
  return html`<span class="tag">${participationRoles[visit.locale][role]}</span>
    ${activity ? linkToActivity(activity, visit) : words.inWhole}${
      onBehalfOf
        ? html` <span class="muted">${words.on} ${linkTo('Organization', onBehalfOf, visit)}</span>`
        : ''
    }`;
}

function tiesOf({ id }: Expert, ties: Ties | undefined, visit: Visit) {
  const { locale, to } = visit;
  const words = expertWords[locale];
  if (!ties) return part('ties', words.ties, '', words.noTiesNow);
  const list = plainList(
    ties.nodes.map((tie) => tieOf(id, tie, visit)),
    words.tiesNote(ties.nodes.length, ties.totalCount),
  );
  const rest = ties.totalCount > ties.nodes.length;
  const onward = to(address('/map', { kind: 'experts', view: 'table', selected: id }));
  return part(
    'ties',
    words.ties,
    rest ? html`${list}<p><a href=${onward}>${pageWords[locale].seeAll}</a></p>` : list,
    words.noTies,
  );
}

function tieOf(id: string, { b, shared, expected, evidence }: Tie, visit: Visit) {
  const { locale, to } = visit;
  const [other] = 'slug' in b ? [b] : [];
  const rest = evidence.totalCount - evidence.edges.length;
  return html`${other ? linkTo('Expert', { slug: other.slug, name: other.displayName }, visit) : ''}
    <span class="muted">${organizationWords[locale].together(shared, measured(expected, locale))}</span>
    <ul>
      ${evidence.edges.map(({ node }) =>
        node.__typename === 'Activity'
          ? html`<li>${linkToActivity(node, visit)}, ${node.edition.name}</li>`
          : '',
      )}
      ${
        rest > 0 && other
          ? html`<li><a href=${evidencePath({ ...DEFAULT_STATE, kind: 'experts', selected: [id, other.id] }, to)}>${pageWords[locale].more(count(rest, locale))}</a></li>`
          : ''
      }
    </ul>`;
}
