import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { withoutBrowser } from '../support/browser.ts';
import { serveWorld } from '../support/served.ts';
import { visitors } from '../support/visiting.ts';

/** What people have tried on pages like these; each calls `pwned` if it is ever taken for more than text. */
const CORPUS = [
  '<script>pwned()</script>',
  '"><img src=x onerror=pwned()>',
  "'><svg onload=pwned()>",
  '</title></script><script>pwned()</script>',
  '</textarea><iframe srcdoc="<script>parent.pwned()</script>">',
  '<a href="javascript:pwned()">x</a>',
  '{{constructor.constructor("pwned()")()}} <!--lit-part--><!--',
  '\u202Eevil\u202C <details open ontoggle=pwned()>',
  '<style>@import "//evil.example"</style><base href="//evil.example">',
  '<template shadowrootmode="open"><script>pwned()</script></template>',
];

/** Another of them each time. */
let turn = 0;
const hostile = () => `${turn} ${CORPUS[turn++ % CORPUS.length]}`;
const ADDRESSES = [
  'javascript:pwned()',
  'data:text/html,<script>pwned()</script>',
  ' java\nscript:pwned()',
  'vbscript:x',
];
const address = () => ADDRESSES[turn++ % ADDRESSES.length];

const slugs = (folder: string, count: number) =>
  Array.from({ length: count }, (_, n) => `/${folder}/${folder}-${n}`);

const { url } = await serveWorld((scribe) => {
  for (let n = 0; n < CORPUS.length; n++) {
    const sector = scribe.sector(hostile(), { slug: `sectors-${n}` });
    const organization = scribe.organization(hostile(), {
      slug: `organizations-${n}`,
      sector,
      acronym: hostile(),
      country: hostile(),
      url: address(),
    });
    scribe.organizationName(organization, hostile());
    const other = scribe.organization(hostile(), { slug: `others-${n}`, sector });
    scribe.succession(organization, other, { legalBasis: address(), note: hostile() });
    const series = scribe.series(hostile(), { slug: `series-${n}`, url: address() });
    const edition = scribe.edition(series, hostile(), {
      slug: `editions-${n}`,
      theme: hostile(),
      city: hostile(),
      url: address(),
    });
    const venue = scribe.venue(edition, { name: hostile(), city: hostile(), host: organization });
    scribe.convening(edition, organization, { nameAtTime: hostile() });
    scribe.convening(edition, other, { nameAtTime: hostile() });
    const expert = scribe.expert(hostile(), {
      slug: `experts-${n}`,
      consent: 'GRANTED',
      biography: hostile(),
      photo: { url: address(), width: 100, height: 100, alt: { es: hostile() }, credit: hostile() },
    });
    scribe.affiliation(expert, organization, { title: hostile() });
    const activity = scribe.activity(edition, hostile(), {
      slug: `activities-${n}`,
      venue,
      kindAsGiven: hostile(),
      startsAt: new Date('2022-11-09T16:00:00Z'),
      recordingUrl: address(),
    });
    scribe.about(activity, scribe.topic(hostile(), { slug: `topics-${n}` }));
    scribe.participation(activity, expert, { onBehalfOf: organization, billedAs: hostile() });
    scribe.participation(activity, scribe.expert(hostile(), { slug: `people-${n}` }), { onBehalfOf: other });
    const outcome = scribe.outcome(edition, hostile(), { slug: `outcomes-${n}`, activity });
    scribe.proposal(outcome, organization);
    scribe.responsibility(outcome, other);
    scribe.evidence(outcome, '2023', { note: hostile(), url: address() });
    const source = scribe.source(hostile(), { slug: `sources-${n}`, url: address(), publisher: hostile() });
    for (const fact of [organization, edition, expert, activity, outcome, sector]) scribe.cite(fact, source);
  }
});

const PATHS = [
  '/',
  '/search?q=pwned',
  '/connect?from=organizations-0&to=others-0',
  ...['organizations', 'experts', 'editions', 'activities', 'outcomes', 'sectors'].flatMap((folder) => [
    ...slugs(folder, CORPUS.length),
    `/${folder}`,
  ]),
  '/map?view=table',
  '/map',
  '/embeds?edition=editions-0',
  ...['speakers', 'programme', 'map'].map((embed) => `/embed/${embed}?edition=editions-0`),
].filter((path) => path !== '/activities');

describe.skipIf(withoutBrowser)('whatever stands in the data', () => {
  const visit = visitors();

  it('is text on every page: nothing of it runs, and no link of it leads to anything but the web', async () => {
    const { page, troubles, elsewhere } = await visit(url);
    await page.exposeFunction('pwned', () => troubles.push(`something of ${page.url()} ran`));
    for (const path of PATHS) {
      const response = await page.goto(url + path, { waitUntil: 'load' });
      expect([path, response?.status()]).toEqual([path, 200]);
      expect([path, await strangersIn(page)]).toEqual([path, []]);
    }
    expect({ troubles, elsewhere }).toEqual({ troubles: [], elsewhere: [] });
  });
});

/** Elements that none of our templates makes, handlers in attributes, and links that lead elsewhere than to the web. */
const strangersIn = (page: Page) =>
  page.evaluate<string[]>(`[...document.querySelectorAll('*')].flatMap((element) => {
    const at = element.outerHTML.slice(0, 120);
    const handlers = [...element.attributes].filter(({ name }) => /^on|^srcdoc$/.test(name));
    const leads = element.localName === 'a' && new URL(element.getAttribute('href') ?? '', location.href);
    const isForeign = leads && leads.origin !== location.origin;
    const isStranger = element.matches('base, object, embed, style, script:not([src]):not([type="application/ld+json"])');
    return [
      ...(handlers.length > 0 || isStranger ? [at] : []),
      ...(!leads || /^https?:$/.test(leads.protocol) ? [] : [at]),
      ...(isForeign && !/noopener/.test(element.getAttribute('rel')) ? ['without rel: ' + at] : []),
    ];
  })`);
