import { html } from '@lit-labs/ssr';
import type { OrganizationPageQuery, OrganizationTiesQuery } from '../graphql/operations.ts';
import { verdicts } from '../i18n/labels.ts';
import { formatDecimal } from '../i18n/numbers.ts';
import { organizationMessages } from '../i18n/organization.ts';
import { pageMessages } from '../i18n/pages.ts';
import { address } from '../layout/addresses.ts';
import { CHANNELS } from '../layout/channels.ts';
import { plainList } from '../layout/components.ts';
import { linkTo, linkToActivity } from '../layout/links.ts';
import type { Visit } from '../layout/page.ts';
import { DEFAULT_STATE, evidencePath } from '../map/state/map-state.ts';
import { seriesInScope } from './series-in-scope.ts';

type Organization = NonNullable<OrganizationPageQuery['organization']>;
type Tie = NonNullable<OrganizationTiesQuery['organization']>['ties']['nodes'][number];
type Evidence = Tie['evidence']['edges'][number]['node'];

/** Its ties are of the series that it took part in. */
export function tiesVariables(
  { slug, synthetic, convenings, participations, outcomesResponsible, outcomesProposed }: Organization,
  locale: Visit['locale'],
) {
  const outcomes = [...outcomesResponsible.nodes, ...outcomesProposed.nodes];
  const parts = [...convenings.nodes, ...participations.nodes, ...outcomes];
  return {
    slug,
    locale,
    channels: [...CHANNELS],
    synthetic,
    series: seriesInScope(parts.map(({ edition }) => edition)),
  };
}

/** The ties of an organization with what they rest on. */
export function tiesOf({ id }: Organization, found: OrganizationTiesQuery | undefined, visit: Visit) {
  const ties = found?.organization?.ties;
  if (!ties || ties.totalCount === 0) return '';
  const { locale, to } = visit;
  const messages = organizationMessages[locale];
  const items = ties.nodes.map((tie) => tieOf(id, tie, visit));
  const rest = ties.totalCount > ties.nodes.length;
  return html`${plainList(items, messages.tiesNote(ties.nodes.length, ties.totalCount))}
    <p class="ways">
      <a class="button" href=${to(address('/map', { selected: id }))}>${messages.onMap}</a>
      <a class="button quiet" href=${to(address('/connect', { from: id }))}>${messages.connect}</a>
      ${rest ? html`<a href=${to(address('/map', { view: 'table', selected: id }))}>${pageMessages[locale].seeAll}</a>` : ''}
    </p>`;
}

function tieOf(id: string, { b, shared, expected, verdict, evidence }: Tie, visit: Visit) {
  const { locale, to } = visit;
  const messages = organizationMessages[locale];
  const [other] = 'slug' in b ? [b] : [];
  const rest = evidence.totalCount - evidence.edges.length;
  return html`${other ? linkTo('Organization', { slug: other.slug, name: other.name }, visit) : ''}
    <span class="muted">${messages.together(shared, formatDecimal(expected, locale))}</span>
    <span class="tag quiet">${verdicts[locale][verdict]}</span>
    <ul>
      ${evidence.edges.map(({ node }) => html`<li>${evidenceOf(node, visit)}</li>`)}
      ${rest > 0 && other ? html`<li><a href=${evidencePath({ ...DEFAULT_STATE, selected: [id, other.id] }, to)}>${messages.more(rest)}</a></li>` : ''}
    </ul>`;
}

function evidenceOf(node: Evidence, visit: Visit) {
  const messages = organizationMessages[visit.locale];
  switch (node.__typename) {
    case 'Activity':
      return html`${linkToActivity(node, visit)}, ${node.edition.name}`;
    case 'Convening': {
      const { slug, name } = node.edition;
      return linkTo('Edition', { slug, name: messages.convenedTogether(name) }, visit);
    }
    case 'Outcome':
      return linkTo('Outcome', { slug: node.slug, name: node.text }, visit);
  }
}
