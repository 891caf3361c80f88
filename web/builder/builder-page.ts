import { html } from '@lit-labs/ssr';
import { attributesOf, type Choice, EMBEDS, type Lines, linesOf } from '../embeds/lines.ts';
import { THEMES } from '../embeds/wish.ts';
import { Builder, BuilderEdition, type BuilderQuery } from '../graph/operations.ts';
import { fitSlug } from '../shell/addresses.ts';
import type { Page, Visit } from '../shell/page.ts';
import { typed } from '../shell/typed.ts';
import { builderWords } from '../words/builder.ts';
import { isLocale } from '../words/locale.ts';
import { shellWords } from '../words/shell.ts';
import { activityKinds, participationRoles } from '../words/vocabulary.ts';
import { fieldsOf, type Option, type Options, written } from './fields.ts';
import { manual } from './manual.ts';
import { partnersOf } from './partners.ts';
import { queryOf } from './query-of.ts';

type Edition = BuilderQuery['editions']['nodes'][number];

/** The page that makes the line by which an embed is put into other pages; without JavaScript a form does the same. */
export const builderPage: Page = async (visit) => {
  const { ask, locale } = visit;
  const say = builderWords[locale];
  const { editions, sectors } = await ask(Builder, { locale });
  const named = await editionNamed(editions.nodes, visit);
  const edition = named ?? usual(editions.nodes);
  const offered = named && !editions.nodes.includes(named) ? [named, ...editions.nodes] : editions.nodes;
  const found = edition && (await choose(edition, offered, sectors, visit));
  return {
    kind: 'found',
    title: say.title,
    description: say.description,
    path: '/embeds',
    crumbs: [
      { name: shellWords[locale].home, path: '/' },
      { name: say.title, path: '/embeds' },
    ],
    scripts: ['builder/builder.ts'],
    pictures: true, // the preview shows the photos that the embed shows
    synthetic: edition?.series.synthetic ?? false,
    body: html`<article class="builder">
      <h1>${say.title}</h1>
      <p class="lead">${say.lead}</p>
      ${edition ? notices(edition, named, editions, visit) : ''} ${found ?? html`<p class="empty">${say.none}</p>`} ${manual(visit)}
    </article>`,
  };
};

/** The edition that the address names, also where it is too old to be among those that are offered. */
async function editionNamed(editions: readonly Edition[], { ask, locale, words }: Visit) {
  const named = fitSlug(typed(words, 'edition'));
  if (!named) return undefined;
  const offered = editions.find(({ slug }) => slug === named);
  return offered ?? (await ask(BuilderEdition, { slug: named, locale })).edition ?? undefined;
}

/** The newest edition of those that are not invented, else the newest. */
const usual = (editions: readonly Edition[]): Edition | undefined =>
  editions.find(({ series }) => !series.synthetic) ?? editions[0];

/** How much of a name that is unknown is said again. */
const LONGEST_NAME = 60;

/** That an edition is shown instead of one that there is not, and that there are more than are offered. */
function notices(
  edition: Edition,
  named: Edition | undefined,
  { nodes, totalCount }: BuilderQuery['editions'],
  { locale, words }: Visit,
) {
  const say = builderWords[locale];
  const asked = typed(words, 'edition').slice(0, LONGEST_NAME);
  return html`${asked && !named ? html`<p class="notice" role="status">${say.unknown(asked, edition.name)}</p>` : ''}
    ${totalCount > nodes.length ? html`<p class="muted">${say.notAllEditions(nodes.length, totalCount)}</p>` : ''}`;
}

async function choose(edition: Edition, editions: Edition[], sectors: Option[], visit: Visit) {
  const { locale, origin } = visit;
  const partners = await partnersOf(edition.slug, visit);
  const options: Options = {
    editions,
    organizations: partners.organizations,
    sectors: sectors.filter(({ slug }) => partners.sectors.has(slug)),
    venues: edition.venues.map(({ id, name }) => ({ slug: id, name })),
  };
  const choice = choiceOf(visit, edition.slug, options);
  const say = builderWords[locale];
  const title = say.of(say.embeds[choice.embed], edition.name);
  return html`<div class="workbench">
    <section>
      <h2>${say.choose}</h2>
      ${fieldsOf(choice, options, visit)}
      ${partners.beyond > 0 ? html`<p class="muted">${say.notAll}</p>` : ''}
    </section>
    <section>
      <h2 id="look">${say.look}</h2>
      ${preview(choice, visit)}
    </section>
  </div>
  ${copies(linesOf(choice, title, origin), await queryOf(choice, visit), visit)}`;
}

/** What the address chooses; what it lacks, or what there is not, is chosen for it. */
function choiceOf({ words, locale }: Visit, edition: string, options: Options): Choice {
  const word = (name: string) => words.get(name)?.toLowerCase() ?? '';
  const among = (name: string, those: readonly Option[]) =>
    those.find(({ slug }) => slug.toLowerCase() === word(name))?.slug ?? '';
  const language = word('locale');
  return {
    embed: EMBEDS.find((each) => each === word('embed')) ?? 'speakers',
    edition,
    organization: among('organization', options.organizations),
    sector: among('sector', options.sectors),
    role: among('role', written(participationRoles[locale])),
    venue: among('venue', options.venues),
    kind: among('kind', written(activityKinds[locale])),
    locale: isLocale(language) ? language : locale,
    theme: THEMES.find((each) => each === word('theme')) ?? '',
  };
}

/** The embed as it will be: in an iframe, which the script replaces by the element. */
function preview(choice: Choice, { locale, origin }: Visit) {
  const say = builderWords[locale];
  const src = new URL(`/embed/${choice.embed}`, origin);
  src.search = String(new URLSearchParams(attributesOf(choice)));
  return html`<div class="preview" id="preview" role="region" aria-labelledby="look">
      <iframe src=${src.pathname + src.search} title=${say.preview} loading="lazy"></iframe>
    </div>
    <script type="module" src="/embed.js"></script>`;
}

function copies({ element, strict, rule, iframe, feeds }: Lines, query: string, { locale }: Visit) {
  const say = builderWords[locale];
  return html`<section>
    <h2>${say.copyIt}</h2>
    ${line('element', say.element, say.elementWhy, element, say.copy)}
    ${line('strict', say.strict, say.strictWhy, strict, say.copy)}
    ${line('rule', say.rule, say.ruleWhy, rule, say.copy)}
    ${line('iframe', say.iframe, say.iframeWhy, iframe, say.copy)}
    <p class="muted">${say.wordpress}</p>
    <h3>${say.feeds}</h3>
    <p class="muted">${say.feedsWhy}</p>
    <ul class="plain" id="feeds">
      ${feeds.map(({ name, href }) => html`<li><b>${name}</b> <a href=${href}>${href}</a></li>`)}
    </ul>
    <p><a id="query" href=${query}>${say.query}</a></p>
    <p class="spoken" role="status" id="said" data-copied=${say.copied} data-selected=${say.selected}></p>
  </section>`;
}

const line = (name: string, title: string, why: string, text: string, copy: string) => html`<h3>${title}</h3>
  <p class="muted">${why}</p>
  <div class="copy">
    <pre tabindex="0" aria-label=${title}><code id=${`line-${name}`}>${text}</code></pre>
    <button type="button" data-copy=${`line-${name}`} hidden>${copy}</button>
  </div>`;
