import { html } from '@lit-labs/ssr';
import { AgendaItemEvidence, AgendaItemPage } from '../graphql/operations.ts';
import { agendaMessages } from '../i18n/agenda.ts';
import { outcomeKinds, outcomeStatuses } from '../i18n/labels.ts';
import { layoutMessages } from '../i18n/layout.ts';
import type { Locale } from '../i18n/locale.ts';
import { formatCount } from '../i18n/numbers.ts';
import { spokenAs } from '../i18n/spoken-as.ts';
import { pathOf } from '../layout/addresses.ts';
import { factList, pageSection, sourceList } from '../layout/components.ts';
import { linkTo } from '../layout/links.ts';
import { missingOrGone } from '../layout/missing-or-gone.ts';
import type { Page, Visit } from '../layout/page.ts';
import { type CollectedList, readAllPages } from '../layout/read-all-pages.ts';
import { evidenceRail, linkInShort } from './agenda-evidence.ts';
import { type AgendaEvidence, type AgendaItem, momentsOf } from './agenda-moments.ts';
import { outcomesByEdition } from './agenda-outcomes.ts';
import { agendaStairs } from './agenda-stairs.ts';
import { partyOf } from './schema-org.ts';

type Evidence = CollectedList<AgendaEvidence>;

/** The page of an agenda item: what was agreed and where, and what became of it, with evidence on a time line. */
export const agendaItemPage: Page = async (visit) => {
  const { runQuery, locale, slug, origin } = visit;
  const { agendaItem } = await runQuery(AgendaItemPage, { slug, locale });
  if (!agendaItem) return missingOrGone(visit, 'AGENDA_ITEM');
  const path = pathOf('AgendaItem', agendaItem.slug);
  if (agendaItem.slug !== slug) return { kind: 'moved', path };
  const evidence = await evidenceOf(visit);
  const messages = agendaMessages[locale];
  const { title, outcomes } = agendaItem;
  return {
    kind: 'found',
    title,
    description: messages.about(title, outcomes.length, editionsOf(agendaItem), evidence.totalCount),
    path,
    crumbs: [
      { name: layoutMessages[locale].home, path: '/' },
      { name: messages.title, path: '/agenda' },
      { name: title, path },
    ],
    synthetic: agendaItem.synthetic,
    structuredData: [inSchemaOrg(agendaItem, visit, origin + path)],
    body: await bodyOf(agendaItem, evidence, visit),
  };
};

/** All evidence, the oldest first. */
async function evidenceOf({ runQuery, locale, slug }: Visit): Promise<Evidence> {
  const { nodes, totalCount } = (await readAllPages(
    async (after) => (await runQuery(AgendaItemEvidence, { slug, locale, after })).agendaItem?.evidence,
  )) ?? { nodes: [], totalCount: 0 };
  return { nodes: nodes.toReversed(), totalCount };
}

const editionsOf = ({ outcomes }: AgendaItem): number =>
  new Set(outcomes.map(({ edition }) => edition.slug)).size;

const inSchemaOrg = (
  { title, owner, outcomes }: AgendaItem,
  { locale, origin }: Visit,
  url: string,
): object => ({
  '@context': 'https://schema.org',
  '@type': 'CreativeWork',
  '@id': url,
  url,
  name: title,
  maintainer: owner ? partyOf('Organization', owner, origin) : undefined,
  hasPart: outcomes.map(({ slug, kind, status, text }) => ({
    '@type': 'CreativeWork',
    '@id': origin + pathOf('Outcome', slug),
    url: origin + pathOf('Outcome', slug),
    text,
    genre: outcomeKinds[locale][kind],
    creativeWorkStatus: status === null ? undefined : outcomeStatuses[locale][status],
  })),
});

async function bodyOf(item: AgendaItem, evidence: Evidence, visit: Visit) {
  const { locale } = visit;
  const messages = agendaMessages[locale];
  const { title, owner, outcomes } = item;
  const moments = momentsOf(outcomes, evidence.nodes);
  return html`<article>
    <h1 lang=${spokenAs(title, locale)}>${title}</h1>
    ${figures(item, evidence.totalCount, locale)}
    ${factList([[messages.owner, owner && linkTo('Organization', owner, visit)]])}
    ${pageSection('advanced', messages.advanced, await agendaStairs(item.slug, moments, outcomes, locale))}
    <div class="halves">
      <div>${pageSection('evidence', messages.evidence, evidenceRail(moments, evidence, visit), messages.noEvidence)}</div>
      <div>
        ${pageSection('outcomes', messages.came, outcomesByEdition(outcomes, visit), messages.noOutcomes)}
        ${pageSection('responsible', messages.responsible, responsibleOf(item, visit), messages.nobody)}
      </div>
    </div>
    ${sourceList(item.sources.nodes, locale)}
  </article>`;
}

/** How many outcomes, editions, organizations that answer, and pieces of evidence there are. */
function figures(item: AgendaItem, evidence: number, locale: Locale) {
  const messages = agendaMessages[locale];
  const counts: [number, (count: number) => string][] = [
    [item.outcomes.length, messages.outcomesOf],
    [editionsOf(item), messages.editionsOf],
    [organizationsOf(item).length, messages.responsibleOf],
    [evidence, messages.evidenceOf],
  ];
  return html`<ul class="sums">
    ${counts
      .filter(([count]) => count > 0)
      .map(
        ([count, nameOf]) =>
          html`<li><strong>${formatCount(count, locale)}</strong> <span class="muted">${nameOf(count)}</span></li>`,
      )}
  </ul>`;
}

const organizationsOf = ({ outcomes }: AgendaItem) => [
  ...new Map(outcomes.flatMap(({ responsible }) => responsible).map((each) => [each.slug, each])).values(),
];

const responsibleOf = (item: AgendaItem, visit: Visit) => {
  const all = organizationsOf(item);
  return all.length === 0
    ? ''
    : html`<ul class="chips">${all.map((each) => html`<li>${linkInShort(each, visit)}</li>`)}</ul>`;
};
