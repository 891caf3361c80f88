import { html } from '@lit-labs/ssr';
import { ExpertPage, type ExpertPageQuery, ExpertTies, type ExpertTiesQuery } from '../graphql/operations.ts';
import { formatPeriod } from '../i18n/dates.ts';
import { expertMessages } from '../i18n/entities.ts';
import { participationRoles } from '../i18n/labels.ts';
import { layoutMessages } from '../i18n/layout.ts';
import { formatCount, formatDecimal } from '../i18n/numbers.ts';
import { organizationMessages } from '../i18n/organization.ts';
import { pageMessages } from '../i18n/pages.ts';
import { address, httpUrl, ownPath, pathOf } from '../layout/addresses.ts';
import { externalLink, factList, pageSection, plainList, sourceList } from '../layout/components.ts';
import { licenseName } from '../layout/license-name.ts';
import { linkTo, linkToActivity, pager } from '../layout/links.ts';
import { missingOrGone } from '../layout/missing-or-gone.ts';
import type { Page, Visit } from '../layout/page.ts';
import { chanceNote } from '../layout/recorded.ts';
import { DEFAULT_STATE, evidencePath } from '../map/state/map-state.ts';
import { partyOf, sameAsUrls } from './schema-org.ts';
import { seriesInScope } from './series-in-scope.ts';

type Expert = NonNullable<ExpertPageQuery['expert']>;
type Participation = Expert['participations']['nodes'][number];
type Tie = NonNullable<ExpertTiesQuery['expert']>['ties']['nodes'][number];

/** The page of an expert: affiliations, participations and ties. */
export const expertPage: Page = async (visit) => {
  const { runQuery, tryQuery, locale, slug, searchParams } = visit;
  const after = searchParams.get('after');
  const { expert } = await runQuery(ExpertPage, { slug, locale, after });
  if (!expert) return missingOrGone(visit, 'EXPERT');
  const path = pathOf('Expert', expert.slug);
  if (expert.slug !== slug) return { kind: 'moved', path };
  const series = seriesInScope(expert.participations.nodes.map(({ edition }) => edition));
  const ties = await tryQuery(ExpertTies, { slug, series, locale });
  const { displayName: name, affiliations, participations } = expert;
  return {
    kind: 'found',
    title: name,
    description: expertMessages[locale].about(
      name,
      participations.totalCount,
      affiliations[0]?.organization.name ?? '',
    ),
    path,
    unlisted: after !== null,
    crumbs: [
      { name: layoutMessages[locale].home, path: '/' },
      { name: pageMessages[locale].experts, path: '/experts' },
      { name, path },
    ],
    synthetic: expert.synthetic,
    structuredData: [inSchemaOrg(expert, visit.origin)],
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
  image: httpUrl(expert.photo?.url),
  jobTitle: expert.affiliations.find(({ title, to }) => title && !to)?.title ?? undefined,
  affiliation: expert.affiliations
    .filter(({ to }) => to === null)
    .map(({ organization }) => partyOf('Organization', organization, origin)),
  sameAs: sameAsOf(expert),
});

/** Where else the person is told of. */
function sameAsOf({ url, identifiers }: Expert) {
  const page = httpUrl(url);
  const others = sameAsUrls(identifiers);
  return page ? [page, ...(others ?? [])] : others;
}

function bodyOf(expert: Expert, ties: ExpertTiesQuery | undefined, path: string, visit: Visit) {
  const { locale, to } = visit;
  const messages = expertMessages[locale];
  const { displayName, bio, id } = expert;
  return html`<article>
    <div class="profile">
      ${portrait(expert, visit)}
      <div>
        <h1>${displayName}</h1>
        ${paragraphsOf(bio)} ${expertFacts(expert, visit)}
        <p class="ways">
          <a class="button" href=${to(address('/map', { kind: 'experts', selected: id }))}>${pageMessages[locale].onMap}</a>
        </p>
      </div>
    </div>
    ${pageSection('affiliations', messages.affiliations, affiliationsOf(expert, visit), messages.noAffiliations)}
    ${pageSection('participations', messages.took, participationsOf(expert, path, visit), messages.noTook)}
    ${tiesOf(expert, ties, visit)} ${sourceList(expert.sources.nodes, locale)}
  </article>`;
}

/** A text with an empty line between its paragraphs. */
const paragraphsOf = (text: string | null) =>
  (text ?? '').split(/\n\s*\n/).map((each) => (each.trim() ? html`<p class="lead">${each}</p>` : ''));

function portrait({ photo }: Expert, { locale, origin }: Visit) {
  const src = ownPath(photo?.url, origin);
  if (!photo || !src) return '';
  return html`<figure class="portrait">
    <img src=${src} width=${photo.width} height=${photo.height} alt=${photo.alt} loading="lazy" />
    ${creditOf(photo, locale)}
  </figure>`;
}

function creditOf({ credit, license }: NonNullable<Expert['photo']>, locale: Visit['locale']) {
  const { photo, license: itsLicense } = expertMessages[locale];
  if (!credit && !httpUrl(license)) return '';
  const link = license ? externalLink(license, licenseName(license) ?? itsLicense) : '';
  return html`<figcaption>${credit ? html`${photo}: ${credit}` : photo}${link ? html` (${link})` : ''}</figcaption>`;
}

function expertFacts({ url, identifiers, withheld }: Expert, { locale }: Visit) {
  const messages = expertMessages[locale];
  return factList([
    [messages.page, httpUrl(url) ? externalLink(url!, new URL(url!).hostname) : ''],
    ...identifiers
      .filter(({ url }) => httpUrl(url))
      .map(({ scheme, value, url }): [string, unknown] => [scheme, externalLink(url, value)]),
    [messages.hidden, withheld.map(({ field }) => messages.hiddenFields[field] ?? field).join(', ')],
  ]);
}

const affiliationsOf = ({ affiliations }: Expert, visit: Visit) =>
  plainList(
    affiliations.map(
      ({ title, from, to, organization }) =>
        html`${linkTo('Organization', organization, visit)}${title ? `, ${title}` : ''}
          <span class="muted">${formatPeriod(from, to, visit.locale)}</span>`,
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
  const messages = expertMessages[visit.locale];
  return html`<span class="tag">${participationRoles[visit.locale][role]}</span>
    ${activity ? linkToActivity(activity, visit) : messages.inWhole}${
      onBehalfOf
        ? html` <span class="muted">${messages.on} ${linkTo('Organization', onBehalfOf, visit)}</span>`
        : ''
    }`;
}

function tiesOf({ id }: Expert, found: ExpertTiesQuery | undefined, visit: Visit) {
  const { locale, to } = visit;
  const ties = found?.expert?.ties;
  const messages = expertMessages[locale];
  if (!ties) return pageSection('ties', messages.ties, '', messages.noTiesNow);
  const items = ties.nodes.map((tie) => tieOf(id, tie, visit));
  const note = chanceNote(found?.network.completeness, visit);
  const list =
    items.length === 0
      ? ''
      : html`${plainList(items, messages.tiesNote(ties.nodes.length, ties.totalCount))} ${note}`;
  const rest = ties.totalCount > ties.nodes.length;
  const allTies = to(address('/map', { kind: 'experts', view: 'table', selected: id }));
  return pageSection(
    'ties',
    messages.ties,
    rest ? html`${list}<p><a href=${allTies}>${pageMessages[locale].seeAll}</a></p>` : list,
    messages.noTies,
  );
}

function tieOf(id: string, { b, shared, expected, evidence }: Tie, visit: Visit) {
  const { locale, to } = visit;
  const [other] = 'slug' in b ? [b] : [];
  const rest = evidence.totalCount - evidence.edges.length;
  return html`${other ? linkTo('Expert', { slug: other.slug, name: other.displayName }, visit) : ''}
    <span class="muted">${organizationMessages[locale].together(shared, formatDecimal(expected, locale))}</span>
    <ul>
      ${evidence.edges.map(({ node }) =>
        node.__typename === 'Activity'
          ? html`<li>${linkToActivity(node, visit)}, ${node.edition.name}</li>`
          : '',
      )}
      ${
        rest > 0 && other
          ? html`<li><a href=${evidencePath({ ...DEFAULT_STATE, kind: 'experts', selected: [id, other.id] }, to)}>${pageMessages[locale].more(formatCount(rest, locale))}</a></li>`
          : ''
      }
    </ul>`;
}
