import { html } from '@lit-labs/ssr';
import { signMark } from '../charts/sign.ts';
import type { EditionConvenersQuery } from '../graphql/operations.ts';
import { editionMessages } from '../i18n/edition.ts';
import { conveningRoles } from '../i18n/labels.ts';
import { formatCount } from '../i18n/numbers.ts';
import { linkTo } from '../layout/links.ts';
import type { LinkContext } from '../layout/page.ts';

type Connection = NonNullable<EditionConvenersQuery['edition']>['conveners'];
export type Convener = Connection['nodes'][number];
type Bucket = Connection['facets'][number]['buckets'][number];

/** The conveners of an edition by sector, each sector with its mark and how many come from it. */
export function convenersView(nodes: readonly Convener[], buckets: readonly Bucket[], context: LinkContext) {
  const groups = Map.groupBy(nodes, ({ sectorAtTime }) => sectorAtTime?.slug ?? '');
  const order = [...buckets.map(({ key }) => key), ''].filter((key) => groups.has(key));
  const counts = new Map(buckets.map(({ key, count }) => [key, count]));
  return html`<div class="groups">
    ${order.map((key) => sectorGroup(groups.get(key)!, counts.get(key), context))}
  </div>`;
}

function sectorGroup(members: readonly Convener[], count: number | undefined, context: LinkContext) {
  const { sectorAtTime: sector } = members[0]!;
  const { locale } = context;
  return html`<section>
    <h3>
      ${signMark(sector, 18)} ${sector ? linkTo('Sector', sector, context) : editionMessages[locale].noSector}
      <span class="muted">${formatCount(count ?? members.length, locale)}</span>
    </h3>
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
