import { html } from '@lit-labs/ssr';
import type { EditionConvenersQuery } from '../graph/operations.ts';
import { linkTo } from '../shell/links.ts';
import type { Visit } from '../shell/page.ts';
import { bar } from '../shell/parts.ts';
import { editionWords } from '../words/edition.ts';
import { count } from '../words/numbers.ts';
import { conveningRoles } from '../words/vocabulary.ts';

type Connection = NonNullable<EditionConvenersQuery['edition']>['conveners'];
export type Convener = Connection['nodes'][number];
type Bucket = Connection['facets'][number]['buckets'][number];
type Around = Pick<Visit, 'locale' | 'to'>;

/** Who convened an edition: how many of each sector, and then each by name under its sector. */
export function conveners(nodes: readonly Convener[], buckets: readonly Bucket[], around: Around) {
  const groups = Map.groupBy(nodes, ({ sectorAtTime }) => sectorAtTime?.slug ?? '');
  const order = [...buckets.map(({ key }) => key), ''].filter((key) => groups.has(key));
  return html`${buckets.length > 0 ? counts(buckets, around) : ''}
    <div class="groups">
      ${order.map((key) => group(groups.get(key)!, around))}
    </div>`;
}

function counts(buckets: readonly Bucket[], { locale, to }: Around) {
  const words = editionWords[locale];
  const most = Math.max(...buckets.map((bucket) => bucket.count));
  return html`<table class="bars">
      <caption>${words.bySector}</caption>
      <tbody>
        ${buckets.map(
          ({ key, label, count: some }) => html`<tr>
            <th scope="row">${linkTo('Sector', { slug: key, name: label }, { locale, to })}</th>
            <td class="number">${count(some, locale)}</td>
            <td>${bar(some / most)}</td>
          </tr>`,
        )}
      </tbody>
    </table>`;
}

function group(members: readonly Convener[], around: Around) {
  const [first] = members;
  return html`<section>
    <h3>${first!.sectorAtTime?.name ?? editionWords[around.locale].noSector}</h3>
    <ul class="tight">
      ${members.map((member) => html`<li>${convenerOf(member, around)}</li>`)}
    </ul>
  </section>`;
}

function convenerOf({ role, nameAtTime, organization }: Convener, around: Around) {
  const { locale } = around;
  return html`${linkTo('Organization', organization, around)}${
    nameAtTime === organization.name
      ? ''
      : html` <span class="muted">(${editionWords[locale].sameName}: ${nameAtTime})</span>`
  }${role === 'CONVENER' ? '' : html` <span class="tag">${conveningRoles[locale][role]}</span>`}`;
}
