import { html } from '@lit-labs/ssr';
import { weaveTile } from '../charts/weave-tile.ts';
import { ExpertPage, type ExpertPageQuery, ExpertTies, type ExpertTiesQuery } from '../graphql/operations.ts';
import { formatDate, formatPeriod } from '../i18n/dates.ts';
import { expertMessages } from '../i18n/entities.ts';
import { layoutMessages } from '../i18n/layout.ts';
import { pageMessages } from '../i18n/pages.ts';
import { httpUrl, ownPath, pathOf } from '../layout/addresses.ts';
import { changeFeedOf } from '../layout/change-feed.ts';
import { externalLink, factList, pageSection, plainList, sourceList } from '../layout/components.ts';
import { licenseName } from '../layout/license-name.ts';
import { linkTo } from '../layout/links.ts';
import { missingOrGone } from '../layout/missing-or-gone.ts';
import type { Page, Visit } from '../layout/page.ts';
import { metSection, tiesVariables } from './expert-met.ts';
import { whereTookPart } from './expert-where.ts';
import { partyOf, sameAsUrls } from './schema-org.ts';

type Expert = NonNullable<ExpertPageQuery['expert']>;

/** The page of an expert: affiliations, participations and ties. */
export const expertPage: Page = async (visit) => {
  const { runQuery, tryQuery, locale, slug, searchParams } = visit;
  const after = searchParams.get('after');
  const { expert } = await runQuery(ExpertPage, { slug, locale, after });
  if (!expert) return missingOrGone(visit, 'EXPERT');
  const path = pathOf('Expert', expert.slug);
  if (expert.slug !== slug) return { kind: 'moved', path };
  const ties = await tryQuery(ExpertTies, tiesVariables(expert, locale));
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
    alternates: [changeFeedOf('Expert', { slug: expert.slug, name }, visit)],
    crumbs: [
      { name: layoutMessages[locale].home, path: '/' },
      { name: pageMessages[locale].experts, path: '/experts' },
      { name, path },
    ],
    synthetic: expert.synthetic,
    structuredData: [inSchemaOrg(expert, visit.origin)],
    body: await bodyOf(expert, ties, path, visit),
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
  jobTitle:
    expert.affiliations.find(({ title, to, organization }) => title && !to && !organization.dissolvedOn)
      ?.title ?? undefined,
  affiliation: expert.affiliations
    .filter(({ to, organization }) => to === null && !organization.dissolvedOn)
    .map(({ organization }) => partyOf('Organization', organization, origin)),
  sameAs: sameAsOf(expert),
});

/** Where else the person is told of. */
function sameAsOf({ url, identifiers }: Expert) {
  const page = httpUrl(url);
  const others = sameAsUrls(identifiers);
  return page ? [page, ...(others ?? [])] : others;
}

async function bodyOf(expert: Expert, ties: ExpertTiesQuery | undefined, path: string, visit: Visit) {
  const { locale } = visit;
  const messages = expertMessages[locale];
  const { displayName, bio, participations } = expert;
  const editions = new Set(participations.nodes.map(({ edition }) => edition.slug)).size;
  const activities = new Set(participations.nodes.flatMap(({ activity }) => activity?.slug ?? [])).size;
  const isWhole = participations.nodes.length === participations.totalCount;
  return html`<article>
    <div class="profile">
      ${portrait(expert, visit)}
      <div>
        <h1>${displayName}</h1>
        ${isWhole && activities > 0 ? html`<p class="lead">${messages.inShort(activities, editions, ties?.expert?.ties.totalCount ?? 0)}</p>` : ''}
        ${paragraphsOf(bio)} ${expertFacts(expert, visit)}
      </div>
    </div>
    ${pageSection('participations', messages.took, whereTookPart(expert, path, visit), messages.noTook)}
    ${pageSection('ties', messages.ties, await metSection(expert, ties, visit), ties ? messages.noTies : messages.noTiesNow)}
    ${pageSection('affiliations', messages.affiliations, affiliationsOf(expert, visit), messages.noAffiliations)}
    ${sourceList(expert.sources.nodes, locale)}
    <p><a href=${visit.to('/contribute')}>${messages.isThisYou}</a></p>
  </article>`;
}

/** A text with an empty line between its paragraphs. */
const paragraphsOf = (text: string | null) =>
  (text ?? '').split(/\n\s*\n/).map((each) => (each.trim() ? html`<p class="lead">${each}</p>` : ''));

function portrait({ photo, displayName }: Expert, { locale, origin }: Visit) {
  const src = ownPath(photo?.url, origin);
  if (!photo || !src) return weaveTile(displayName, 128);
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

/** Of work without a recorded end at an organization that ended: when that was, since nobody works there any more. */
const endOf = (to: string | null, { dissolvedOn }: { dissolvedOn: string | null }, { locale }: Visit) =>
  !to && dissolvedOn ? ` (${expertMessages[locale].itEnded(formatDate(dissolvedOn, locale))})` : '';

const affiliationsOf = ({ affiliations }: Expert, visit: Visit) =>
  plainList(
    affiliations.map(
      ({ title, from, to, organization }) =>
        html`${linkTo('Organization', organization, visit)}${title ? `, ${title}` : ''}
          <span class="muted">${formatPeriod(from, to, visit.locale)}${endOf(to, organization, visit)}</span>`,
    ),
  );
