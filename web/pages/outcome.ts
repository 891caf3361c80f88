import { html } from '@lit-labs/ssr';
import { OutcomePage, type OutcomePageQuery } from '../graph/operations.ts';
import { absent } from '../shell/absent.ts';
import { pathOf, webAddress } from '../shell/addresses.ts';
import { inARow, linkTo, linkToActivity } from '../shell/links.ts';
import type { Page, Visit } from '../shell/page.ts';
import { facts, outside, part, plainList, sources } from '../shell/parts.ts';
import { dateInWords } from '../words/dates.ts';
import { pageWords } from '../words/pages.ts';
import { shellWords } from '../words/shell.ts';
import { outcomeWords } from '../words/things.ts';
import { outcomeKinds, outcomeStatuses } from '../words/vocabulary.ts';
import { outcomeInShort } from './edition-parts.ts';
import { partyOf } from './event-data.ts';

type Outcome = NonNullable<OutcomePageQuery['outcome']>;
type Evidence = Outcome['evidence'][number];
type Related = Outcome['continues'][number];

/** How much of what an outcome says stands in titles, in characters. */
const IN_TITLES = 70;

/** The page of an outcome: what it says, who answers for it, what became of it, what it continues. */
export const outcomePage: Page = async (visit) => {
  const { ask, locale, slug, origin } = visit;
  const { outcome } = await ask(OutcomePage, { slug, locale });
  if (!outcome) return absent(visit, 'OUTCOME');
  const path = pathOf('Outcome', outcome.slug);
  if (outcome.slug !== slug) return { kind: 'moved', path };
  const { kind, text, edition } = outcome;
  const title = inShort(text);
  return {
    kind: 'found',
    title: `${outcomeKinds[locale][kind]}: ${title}`,
    description: `${text.slice(0, 200)} (${edition.name})`,
    path,
    crumbs: [
      { name: shellWords[locale].home, path: '/' },
      { name: pageWords[locale].outcomes, path: '/outcomes' },
      { name: title, path },
    ],
    synthetic: edition.series.synthetic,
    about: [inSchemaOrg(outcome, visit, origin + path)],
    body: bodyOf(outcome, visit),
  };
};

const inShort = (text: string): string =>
  text.length <= IN_TITLES ? text : `${text.slice(0, IN_TITLES).replace(/\s+\S*$/, '')} …`;

const inSchemaOrg = (outcome: Outcome, { locale, origin }: Visit, url: string): object => ({
  '@context': 'https://schema.org',
  '@type': 'CreativeWork',
  '@id': url,
  url,
  name: inShort(outcome.text),
  text: outcome.text,
  genre: outcomeKinds[locale][outcome.kind],
  creativeWorkStatus: outcomeStatuses[locale][outcome.status],
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
  const words = outcomeWords[locale];
  const { kind, status, text, evidence, continues, continuedBy } = outcome;
  return html`<article>
    <p><span class="tag">${outcomeKinds[locale][kind]}</span> <span class="tag quiet">${outcomeStatuses[locale][status]}</span></p>
    <h1 class="statement">${text}</h1>
    ${known(outcome, visit)}
    ${part('evidence', words.became, plainList(evidence.map((each) => evidenceOf(each, visit))), words.nothing)}
    ${part('continues', words.continues, relatedTo(continues, visit))}
    ${part('continued-by', words.continuedBy, relatedTo(continuedBy, visit))}
    ${sources(outcome.sources.nodes, locale)}
  </article>`;
}

function known(outcome: Outcome, visit: Visit) {
  const { locale } = visit;
  const words = outcomeWords[locale];
  const { status, dueOn, edition, from, proposedBy, responsible, agendaItems } = outcome;
  const organizations = (list: readonly { slug: string; name: string }[]) =>
    list.length > 0 && inARow(list.map((each) => linkTo('Organization', each, visit)));
  return facts([
    [words.status, outcomeStatuses[locale][status]],
    [words.due, dueOn && dateInWords(dueOn, locale)],
    [words.responsible, organizations(responsible) || words.nobody],
    [words.proposed, organizations(proposedBy)],
    [words.edition, linkTo('Edition', edition, visit)],
    [words.from, from && linkToActivity(from, visit)],
    [words.agenda, agendaItems.map(({ title }) => title).join(', ')],
  ]);
}

function evidenceOf({ on, status, note, url, reportedBy, verifiedBy }: Evidence, visit: Visit) {
  const { locale } = visit;
  const words = outcomeWords[locale];
  return html`<strong>${dateInWords(on, locale)}</strong> <span class="tag quiet">${outcomeStatuses[locale][status]}</span>
    ${note}
    ${reportedBy ? html`<span class="muted">(${words.reported} ${linkTo('Organization', reportedBy, visit)})</span>` : ''}
    ${verifiedBy ? html`<span class="muted">(${words.verified} ${linkTo('Organization', verifiedBy, visit)})</span>` : ''}
    ${webAddress(url) ? outside(url, words.evidence) : ''}`;
}

const relatedTo = (outcomes: readonly Related[], visit: Visit) =>
  plainList(
    outcomes.map(
      (outcome) => html`${outcomeInShort(outcome, visit)} <span class="muted">${outcome.edition.name}</span>`,
    ),
  );
