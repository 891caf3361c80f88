import { html } from '@lit-labs/ssr';
import type { EditionConvenersQuery } from '../graphql/operations.ts';
import { editionMessages } from '../i18n/edition.ts';
import { conveningRoles } from '../i18n/labels.ts';
import { formatCount } from '../i18n/numbers.ts';
import { bar } from '../layout/components.ts';
import { linkTo } from '../layout/links.ts';
import type { LinkContext } from '../layout/page.ts';

type Connection = NonNullable<EditionConvenersQuery['edition']>['conveners'];
export type Convener = Connection['nodes'][number];
type Bucket = Connection['facets'][number]['buckets'][number];

/** The conveners of an edition: the count of each sector, then the names by sector. */
export function convenersView(nodes: readonly Convener[], buckets: readonly Bucket[], context: LinkContext) {
  const groups = Map.groupBy(nodes, ({ sectorAtTime }) => sectorAtTime?.slug ?? '');
  const order = [...buckets.map(({ key }) => key), ''].filter((key) => groups.has(key));
  return html`${buckets.length > 0 ? sectorCounts(buckets, context) : ''}
    <div class="groups">
      ${order.map((key) => sectorGroup(groups.get(key)!, context))}
    </div>`;
}

function sectorCounts(buckets: readonly Bucket[], { locale, to }: LinkContext) {
  const messages = editionMessages[locale];
  const max = Math.max(...buckets.map((bucket) => bucket.count));
  return html`<table class="bars">
      <caption>${messages.bySector}</caption>
      <tbody>
        ${buckets.map(
          ({ key, label, count: some }) => html`<tr>
            <th scope="row">${linkTo('Sector', { slug: key, name: label }, { locale, to })}</th>
            <td class="number">${formatCount(some, locale)}</td>
            <td>${bar(some / max)}</td>
          </tr>`,
        )}
      </tbody>
    </table>`;
}

function sectorGroup(members: readonly Convener[], context: LinkContext) {
  const [first] = members;
  return html`<section>
    <h3>${first!.sectorAtTime?.name ?? editionMessages[context.locale].noSector}</h3>
    <ul class="tight">
      ${members.map((member) => html`<li>${convenerOf(member, context)}</li>`)}
    </ul>
  </section>`;
}

function convenerOf({ role, roleAsGiven, nameAtTime, organization }: Convener, context: LinkContext) {
  const { locale } = context;
  return html`${linkTo('Organization', organization, context)}${
    nameAtTime === organization.name
      ? ''
      : html` <span class="muted">(${editionMessages[locale].sameName}: ${nameAtTime})</span>`
  }${role === 'CONVENER' ? '' : html` <span class="tag">${roleAsGiven ?? conveningRoles[locale][role]}</span>`}`;
}
