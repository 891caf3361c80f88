import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { noteState } from '../../src/federation/partner/note-state.ts';
import { PRIVATE } from '../../src/platform/changes/change.table.ts';
import { tables } from '../../src/tables.ts';
import { withoutBrowser } from '../support/browser.ts';
import { mapPage } from '../support/map-visits.ts';
import { visit } from '../support/page-visits.ts';
import { serveWorld } from '../support/served.ts';
import type { Scribe } from '../support/world.ts';
import { HARM, isFreeText, makeEveryFieldHostile, ROWS } from './hostile-rows.ts';

/** The subgraphs of its partners. */
const subgraphs: { id: number }[] = [];

/** A network in which every field of everything that pages show means harm; its names come from the fields' own tables. */
function hostileNetwork(scribe: Scribe): void {
  for (let n = 0; n < ROWS; n++) {
    const sector = scribe.sector('', { slug: `sectors-${n}` });
    const known = { sector, country: '' };
    const organization = scribe.organization('', { slug: `organizations-${n}`, ...known });
    scribe.organizationName(organization, '');
    const other = scribe.organization('', { slug: `others-${n}`, ...known });
    scribe.succession(organization, other);
    const series = scribe.series('', { slug: `series-${n}` });
    const edition = scribe.edition(series, '', { slug: `editions-${n}`, year: 2000 + n });
    const venue = scribe.venue(edition, { host: organization });
    for (const each of [organization, other]) scribe.convening(edition, each);
    const expert = scribe.expert('', { slug: `experts-${n}`, consent: 'GRANTED' });
    scribe.affiliation(expert, organization);
    const startsAt = new Date('2022-11-09T16:00:00Z');
    const activity = scribe.activity(edition, '', { slug: `activities-${n}`, venue, startsAt });
    scribe.about(activity, scribe.topic('', { slug: `topics-${n}` }));
    scribe.participation(activity, expert, { onBehalfOf: organization });
    const colleague = scribe.expert('', { slug: `people-${n}` });
    scribe.participation(activity, colleague, { onBehalfOf: other });
    const outcome = scribe.outcome(edition, '', { slug: `outcomes-${n}`, activity });
    scribe.proposal(outcome, organization);
    scribe.responsibility(outcome, other);
    scribe.evidence(outcome, '2023');
    const item = scribe.agendaItem('', { slug: `agenda-${n}` });
    scribe.feeds(outcome, item);
    const source = scribe.source('', { slug: `sources-${n}` });
    const partner = scribe.partner(organization, { slug: `partners-${n}` });
    subgraphs.push(scribe.subgraph(partner, `becas${String.fromCharCode(97 + n)}`));
    for (const node of [organization, edition, expert, activity, outcome, sector, item]) {
      scribe.cite(node, source);
      for (const scheme of ['EXTERNAL', 'URL', 'ROR', 'ORCID']) scribe.identify(node, scheme, '');
    }
    for (const node of [source, series, venue]) scribe.identify(node, 'EXTERNAL', '');
  }
  makeEveryFieldHostile(scribe.em);
}

const { world, url } = await serveWorld(hostileNetwork);

/** What each subgraph adds is told in words that mean harm, and so is why it is refused. */
await world.write(async ({ em }) => {
  for (const { id } of subgraphs) {
    const said = { type: 'Int', description: HARM, selection: HARM };
    const described = { 'Organization.becas': said, 'Query.becas': said, BecasGrant: said };
    await noteState(em, id, { state: 'REFUSED', adds: Object.keys(described), described, problems: [HARM] });
  }
});

/** The folders of what has a page of its own, and the lists of some. */
const FOLDERS = [
  'organizations',
  'experts',
  'editions',
  'activities',
  'outcomes',
  'sectors',
  'topics',
  'partners',
];
const LISTS = ['organizations', 'experts', 'editions', 'outcomes', 'sectors', 'partners'];

const inTurn = (n: number) => ['lang=es', 'lang=en'][n % 2];

const PATHS = [
  '/',
  '/search?q=pwned',
  '/connect?from=organizations-0&to=others-0',
  ...LISTS.map((folder) => `/${folder}`),
  '/map?view=table',
  '/map?view=table&kind=sectors',
  '/embeds?edition=editions-0',
  ...Array.from({ length: ROWS }, (_, n) => [
    ...FOLDERS.map((folder) => `/${folder}/${folder}-${n}?${inTurn(n)}`),
    ...['speakers', 'programme', 'map'].map((embed) => `/embed/${embed}?edition=editions-${n}&${inTurn(n)}`),
  ]).flat(),
];

describe('a network with hostile data', () => {
  it('has hostile text in every field that a publisher can write', async () => {
    const unwritten: string[] = [];
    for (const { className, tableName, props } of metadataOf()) {
      for (const { name, fieldNames } of props.filter((each) => isFreeText(className, each))) {
        const [row] = await world.sql(`select count("${fieldNames[0]}")::int as filled from "${tableName}"`);
        if (row.filled < ROWS) unwritten.push(`${className}.${name}`);
      }
    }
    expect(unwritten).toEqual([]);
  });
});

/** Tables of what nobody writes by hand, and no page shows. What is private no publisher writes, nor is it on any public page. */
const INTERNAL_TABLES = new Set(['Snapshot', 'StoredLayout']);

const metadataOf = () => {
  const all = world.database.orm.getMetadata();
  return tables
    .map(({ meta }) => [...all.getAll().values()].find(({ className }) => className === meta.className)!)
    .filter(({ className, schema }) => schema !== PRIVATE && !INTERNAL_TABLES.has(className));
};

describe.skipIf(withoutBrowser)('whatever stands in the data', () => {
  const openMap = mapPage({ url });

  it('is text on every page: none of it runs, and its links lead to HTTP addresses alone', async () => {
    const { page, problems, elsewhere } = await visit(url);
    await page.exposeFunction('pwned', () => problems.push(`something of ${page.url()} ran`));
    const leading = new Set<string>();
    for (const path of PATHS) {
      const response = await page.goto(url + path, { waitUntil: 'load' });
      expect([path, response?.status()]).toEqual([path, 200]);
      const { strangers, foreign } = await inspectPage(page);
      expect([path, strangers]).toEqual([path, []]);
      if (foreign > 0) leading.add(path.split('/')[1]!);
    }
    expect({ problems, elsewhere }).toEqual({ problems: [], elsewhere: [] });
    // What may be followed is a link, with `rel`: or nothing would have been found wanting.
    expect([...leading]).toEqual(expect.arrayContaining(FOLDERS));
  });

  it('is text in the panels of the map: of a node, a tie, a path, a comparison and a what-if', async () => {
    const { one, two } = await world.read(
      '{ one: organization(slug: "organizations-0") { id } two: organization(slug: "others-0") { id } }',
    );
    const cards = [
      `selected=${one.id}`,
      `selected=${one.id},${two.id}`,
      `from=${one.id}&to=${two.id}`,
      `without=${one.id}`,
      'compare=editions-0,editions-1',
    ];
    const ran: string[] = [];
    const { page } = await openMap();
    await page.exposeFunction('pwned', () => ran.push(page.url()));
    for (const card of cards) {
      const { errors, elsewhere } = await openMap(`?${card}`);
      const said = page.locator('.map-panel').locator('p, button, a, dd, li').filter({ hasText: 'pwned' });
      await said.first().waitFor();
      await expect.poll(() => page.locator('.map-panel .muted[role=status]').count()).toBe(0);
      expect([card, (await inspectPage(page)).strangers]).toEqual([card, []]);
      expect([card, errors(), elsewhere(), ran]).toEqual([card, [], [], []]);
    }
  });
});

interface PageFindings {
  /** Elements that none of our templates makes, handlers in attributes, and links that should not be or lack `rel`. */
  strangers: string[];
  /** How many links lead to other sites. */
  foreign: number;
}

const inspectPage = (page: Page) =>
  page.evaluate<PageFindings>(`(() => {
    const leads = [...document.querySelectorAll('a')].map((link) => [link, new URL(link.getAttribute('href') ?? '', location.href)]);
    const foreign = leads.filter(([, to]) => to.origin !== location.origin);
    const strangers = [...document.querySelectorAll('*')].filter((element) =>
      [...element.attributes].some(({ name }) => /^on|^srcdoc$/.test(name)) ||
      element.matches('base, object, embed, style, script:not([src]):not([type="application/ld+json"])'));
    return {
      strangers: [
        ...strangers,
        ...leads.filter(([, to]) => !/^https?:$/.test(to.protocol)).map(([link]) => link),
        ...foreign.filter(([link]) => !/noopener/.test(link.rel)).map(([link]) => link),
      ].map((element) => element.outerHTML.slice(0, 160)),
      foreign: foreign.length,
    };
  })()`);
