import { html } from '@lit-labs/ssr';
import { attributesOf, type Choice, type Snippets, snippetsOf } from '../embeds/snippets.ts';
import { Builder, BuilderEdition, type BuilderQuery } from '../graphql/operations.ts';
import { builderMessages } from '../i18n/builder.ts';
import { layoutMessages } from '../i18n/layout.ts';
import { normalizeSlug } from '../layout/addresses.ts';
import { onceEach } from '../layout/once-each.ts';
import type { Page, Visit } from '../layout/page.ts';
import { textParameter } from '../layout/text-parameter.ts';
import { type ChoiceOptions, choiceForm, type Option } from './choice-form.ts';
import { embedReference } from './embed-reference.ts';
import { nameOf, parseChoice } from './parse-choice.ts';
import { participatingOrganizations } from './participating-organizations.ts';
import { queryLink } from './query-link.ts';

type Edition = BuilderQuery['editions']['nodes'][number];

/** The page that makes the HTML for an embed. It works as a form without JavaScript. */
export const builderPage: Page = async (visit) => {
  const { runQuery, locale } = visit;
  const messages = builderMessages[locale];
  const { editions, invented, sectors, inventedSectors } = await runQuery(Builder, { locale });
  const listed = onceEach(editions.nodes, invented.nodes);
  const named = await requestedEdition(listed, visit);
  const edition = named ?? listed[0];
  const offered = named && !listed.includes(named) ? [named, ...listed] : listed;
  const allSectors = onceEach(sectors, inventedSectors);
  const found = edition && (await chooser(edition, offered, allSectors, visit));
  return {
    kind: 'found',
    title: messages.title,
    description: messages.description,
    path: '/embeds',
    crumbs: [
      { name: layoutMessages[locale].home, path: '/' },
      { name: messages.title, path: '/embeds' },
    ],
    scripts: ['builder/builder.ts'],
    synthetic: edition?.series.synthetic ?? false,
    body: html`<article class="builder">
      <h1>${messages.title}</h1>
      <p class="lead">${messages.lead}</p>
      ${edition ? notices(edition, named, editions, visit) : ''} ${found ?? html`<p class="empty">${messages.none}</p>`} ${embedReference(visit)}
    </article>`,
  };
};

/** The edition that the address names, also one that is too old for the menu. */
async function requestedEdition(editions: readonly Edition[], { runQuery, locale, searchParams }: Visit) {
  const named = normalizeSlug(textParameter(searchParams, 'edition'));
  if (!named) return undefined;
  const offered = editions.find(({ slug }) => slug === named);
  return offered ?? (await runQuery(BuilderEdition, { slug: named, locale })).edition ?? undefined;
}

/** How much of an unknown name is shown. */
const MAX_NAME_LENGTH = 60;

/** Notices: that the edition of the address is unknown, and that the menu does not have all editions. */
function notices(
  edition: Edition,
  named: Edition | undefined,
  { nodes, totalCount }: BuilderQuery['editions'],
  { locale, searchParams }: Visit,
) {
  const messages = builderMessages[locale];
  const requested = textParameter(searchParams, 'edition').slice(0, MAX_NAME_LENGTH);
  return html`${requested && !named ? html`<p class="notice" role="status">${messages.unknown(requested, edition.name)}</p>` : ''}
    ${totalCount > nodes.length ? html`<p class="muted">${messages.notAllEditions(nodes.length, totalCount)}</p>` : ''}`;
}

async function chooser(edition: Edition, editions: Edition[], sectors: Option[], visit: Visit) {
  const { locale, origin } = visit;
  const participants = await participatingOrganizations(edition.slug, visit);
  const options: ChoiceOptions = {
    editions,
    organizations: participants.organizations,
    sectors: sectors.filter(({ slug }) => participants.sectors.has(slug)),
    venues: edition.venues.map(({ id, name }) => ({ slug: id, name })),
    series: edition.series,
  };
  const choice = parseChoice(visit, edition.slug, options);
  const messages = builderMessages[locale];
  const title = messages.of(messages.embeds[choice.embed], nameOf(choice, options));
  return html`<div class="workbench">
    <section>
      <h2>${messages.choose}</h2>
      ${choiceForm(choice, options, visit)}
      ${participants.unreadCount > 0 ? html`<p class="muted">${messages.notAll}</p>` : ''}
    </section>
    <section>
      <h2 id="look">${messages.look}</h2>
      ${preview(choice, visit)}
    </section>
  </div>
  ${snippetList(snippetsOf(choice, title, origin), await queryLink(choice, visit), visit)}`;
}

/** The preview in an iframe, which the script replaces by the element. */
function preview(choice: Choice, { locale, origin }: Visit) {
  const messages = builderMessages[locale];
  const src = new URL(`/embed/${choice.embed}`, origin);
  src.search = String(new URLSearchParams(attributesOf(choice)));
  return html`<div class="preview" id="preview" role="region" aria-labelledby="look">
      <iframe src=${src.pathname + src.search} title=${messages.preview} loading="lazy"></iframe>
    </div>
    <script type="module" src="/embed.js"></script>`;
}

function snippetList(
  { element, strict, rule, iframe, pasted, feeds }: Snippets,
  query: string,
  { locale }: Visit,
) {
  const messages = builderMessages[locale];
  return html`<section>
    <h2>${messages.copyIt}</h2>
    ${snippet('element', messages.element, messages.elementWhy, element, messages.copy)}
    ${snippet('strict', messages.strict, messages.strictWhy, strict, messages.copy)}
    ${snippet('rule', messages.rule, messages.ruleWhy, rule, messages.copy)}
    ${snippet('iframe', messages.iframe, messages.iframeWhy, iframe, messages.copy)}
    ${snippet('pasted', messages.pasted, messages.wordpress, pasted, messages.copy)}
    <h3>${messages.feeds}</h3>
    <p class="muted">${messages.feedsWhy}</p>
    <ul class="plain" id="feeds">
      ${feeds.map(({ name, href }) => html`<li><b>${name}</b> <a href=${href}>${href}</a></li>`)}
    </ul>
    <p><a id="query" href=${query}>${messages.query}</a></p>
    <p class="spoken" role="status" id="said" data-copied=${messages.copied} data-selected=${messages.selected}></p>
  </section>`;
}

const snippet = (
  name: string,
  title: string,
  why: string,
  text: string,
  copy: string,
) => html`<h3>${title}</h3>
  <p class="muted">${why}</p>
  <div class="copy">
    <pre tabindex="0" aria-label=${title}><code id=${`line-${name}`}>${text}</code></pre>
    <button type="button" data-copy=${`line-${name}`} hidden>${copy}</button>
  </div>`;
