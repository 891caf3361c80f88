import { html } from '@lit-labs/ssr';
import { OutcomePage, type OutcomePageQuery } from '../graphql/operations.ts';
import { formatDate } from '../i18n/dates.ts';
import { outcomeMessages } from '../i18n/entities.ts';
import { outcomeKinds, outcomeStatuses } from '../i18n/labels.ts';
import { layoutMessages } from '../i18n/layout.ts';
import { pageMessages } from '../i18n/pages.ts';
import { spokenAs } from '../i18n/spoken-as.ts';
import { httpUrl, pathOf } from '../layout/addresses.ts';
import { externalLink, factList, pageSection, plainList, sourceList } from '../layout/components.ts';
import { commaSeparated, linkTo, linkToActivity } from '../layout/links.ts';
import { missingOrGone } from '../layout/missing-or-gone.ts';
import type { Page, Visit } from '../layout/page.ts';
import { outcomeSummary, statusTag } from './edition-sections.ts';
import { partyOf } from './schema-org.ts';

type Outcome = NonNullable<OutcomePageQuery['outcome']>;
type Evidence = Outcome['evidence'][number];
type Related = Outcome['continues'][number];

/** How much of the text of an outcome stands in titles, in characters. */
const MAX_TITLE_LENGTH = 70;

/** The page of an outcome: text, responsible organizations, evidence, and the outcomes it continues. */
export const outcomePage: Page = async (visit) => {
  const { runQuery, locale, slug, origin } = visit;
  const { outcome } = await runQuery(OutcomePage, { slug, locale });
  if (!outcome) return missingOrGone(visit, 'OUTCOME');
  const path = pathOf('Outcome', outcome.slug);
  if (outcome.slug !== slug) return { kind: 'moved', path };
  const { kind, text, edition } = outcome;
  const title = shortenText(text);
  return {
    kind: 'found',
    title: `${outcomeKinds[locale][kind]}: ${title}`,
    description: `${text.slice(0, 200)} (${edition.name})`,
    path,
    crumbs: [
      { name: layoutMessages[locale].home, path: '/' },
      { name: pageMessages[locale].outcomes, path: '/outcomes' },
      { name: title, path },
    ],
    synthetic: edition.series.synthetic,
    structuredData: [inSchemaOrg(outcome, visit, origin + path)],
    body: bodyOf(outcome, visit),
  };
};

/** A text as titles have it: cut at a word where it is long. */
export const shortenText = (text: string): string =>
  text.length <= MAX_TITLE_LENGTH ? text : `${text.slice(0, MAX_TITLE_LENGTH).replace(/\s+\S*$/, '')} …`;

const inSchemaOrg = (outcome: Outcome, { locale, origin }: Visit, url: string): object => ({
  '@context': 'https://schema.org',
  '@type': 'CreativeWork',
  '@id': url,
  url,
  name: shortenText(outcome.text),
  text: outcome.text,
  genre: outcomeKinds[locale][outcome.kind],
  creativeWorkStatus: outcome.status === null ? undefined : outcomeStatuses[locale][outcome.status],
  dateCreated: outcome.edition.endsOn ?? outcome.edition.startsOn ?? undefined,
  creator: outcome.proposedBy.map((each) => partyOf('Organization', each, origin)),
  accountablePerson: outcome.responsible.map((each) => partyOf('Organization', each, origin)),
  isBasedOn: outcome.continues.map(({ slug }) => origin + pathOf('Outcome', slug)),
  recordedAt: {
    '@type': 'Event',
    '@id': origin + pathOf('Edition', outcome.edition.slug),
    name: outcome.edition.name,
  },
});

function bodyOf(outcome: Outcome, visit: Visit) {
  const { locale } = visit;
  const messages = outcomeMessages[locale];
  const { kind, status, text, evidence, continues, continuedBy } = outcome;
  return html`<article>
    <p><span class="tag">${outcomeKinds[locale][kind]}</span> ${statusTag(status, locale)}</p>
    <h1 class="statement" lang=${spokenAs(text, locale)}>${text}</h1>
    ${outcomeFacts(outcome, visit)}
    ${pageSection('evidence', messages.became, plainList(evidence.map((each) => evidenceOf(each, visit))), messages.nothing)}
    ${pageSection('continues', messages.continues, relatedTo(continues, visit))}
    ${pageSection('continued-by', messages.continuedBy, relatedTo(continuedBy, visit))}
    ${sourceList(outcome.sources.nodes, locale)}
  </article>`;
}

function outcomeFacts(outcome: Outcome, visit: Visit) {
  const { locale } = visit;
  const messages = outcomeMessages[locale];
  const { status, dueOn, edition, from, proposedBy, responsible, agendaItems } = outcome;
  const organizations = (list: readonly { slug: string; name: string }[]) =>
    list.length > 0 && commaSeparated(list.map((each) => linkTo('Organization', each, visit)));
  return factList([
    [messages.status, status === null ? messages.noStatus : outcomeStatuses[locale][status]],
    [messages.due, dueOn && formatDate(dueOn, locale)],
    [messages.responsible, organizations(responsible) || messages.nobody],
    [messages.proposed, organizations(proposedBy)],
    [messages.edition, linkTo('Edition', edition, visit)],
    [messages.from, from && linkToActivity(from, visit)],
    [
      messages.agenda,
      agendaItems.length > 0 &&
        commaSeparated(
          agendaItems.map((item) => linkTo('AgendaItem', { slug: item.slug, name: item.title }, visit)),
        ),
    ],
  ]);
}

function evidenceOf({ on, status, note, url, reportedBy, verifiedBy }: Evidence, visit: Visit) {
  const { locale } = visit;
  const messages = outcomeMessages[locale];
  return html`<strong>${formatDate(on, locale)}</strong> <span class="tag quiet">${outcomeStatuses[locale][status]}</span>
    <span lang=${spokenAs(note, locale)}>${note}</span>
    ${reportedBy ? html`<span class="muted">(${messages.reported} ${linkTo('Organization', reportedBy, visit)})</span>` : ''}
    ${verifiedBy ? html`<span class="muted">(${messages.verified} ${linkTo('Organization', verifiedBy, visit)})</span>` : ''}
    ${httpUrl(url) ? externalLink(url, messages.evidence) : ''}`;
}

const relatedTo = (outcomes: readonly Related[], visit: Visit) =>
  plainList(
    outcomes.map(
      (outcome) => html`${outcomeSummary(outcome, visit)} <span class="muted">${outcome.edition.name}</span>`,
    ),
  );
