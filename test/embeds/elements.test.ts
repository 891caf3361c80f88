import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { snippetsOf } from '../../web/embeds/snippets.ts';
import { withoutBrowser } from '../support/browser.ts';
import { violationsIn, visit } from '../support/page-visits.ts';
import { serveWorld } from '../support/served.ts';
import { gathering, HOSTILE, hostileGathering } from './gathering.ts';
import { openHost } from './host-page.ts';

const { url } = await serveWorld((scribe) => {
  gathering(scribe);
  hostileGathering(scribe);
});
const { put } = await openHost();

const SCRIPT = `<script type="module" src="${url}/embed.js"></script>`;
const LINK = '<a href="https://link.example/">The speakers</a>';
const speakers = (attributes: string) => `<tejido-speakers ${attributes}>${LINK}</tejido-speakers>`;
const few = 'edition="encuentro-2021" organization="uno"';

/** A policy that admits the network's host and nothing else. */
const POLICY = `default-src 'none'; script-src ${url}; connect-src ${url}; style-src 'self'; img-src ${url}`;

const CHOICE = {
  embed: 'speakers',
  edition: 'encuentro-2021',
  also: '',
  organization: '',
  sector: '',
  role: '',
  venue: '',
  kind: '',
  locale: 'es',
  theme: '',
  size: '',
  series: '',
  view: '',
  sort: '',
  limit: '',
  links: '',
  without: '',
} as const;

const HOSTILE_STYLE = `
  * { all: revert }
  * { margin: 0; padding: 0; border: 0; box-sizing: content-box; font-size: 7px; line-height: 0.5; color: red;
      list-style: none; text-transform: uppercase; letter-spacing: 1em; float: left; visibility: hidden; display: inline }
  html, body, main, h1, p { visibility: visible; display: block; float: none }
  a, ul, li, header, section, div, p { position: absolute !important; display: none !important }`;

const shown = (page: Page) =>
  page.locator('[part="speaker"], [part="session"], [part="map"]:visible').first().waitFor();
const textOf = (page: Page, selector: string) => page.locator(selector).first().textContent();

describe.skipIf(withoutBrowser)('an element in the page of another site', () => {
  it('shows under a policy that admits only its host, in a page that resets and reverts everything', async () => {
    const lines = (
      [
        ['speakers', 'encuentro-2021'],
        ['programme', 'encuentro-2021'],
        ['map', 'hostil'],
      ] as const
    ).map(([embed, edition]) => snippetsOf({ ...CHOICE, embed, edition }, `An ${embed}`, url));
    const body = lines.map(({ strict }) => strict).join('');
    const style = HOSTILE_STYLE + lines.map(({ rule }) => rule).join('\n');
    const { page, problems } = await visit(put({ body, policy: POLICY, style }));
    for (const part of ['speaker', 'session', 'map'])
      await page.locator(`[part="${part}"]:visible`).first().waitFor();
    for (const name of ['speakers', 'programme', 'map']) {
      const box = await page.locator(`tejido-${name}`).boundingBox();
      expect([name, box?.height]).toEqual([name, 480]);
      expect(box!.width).toBeGreaterThanOrEqual(240);
    }
    const name = page.locator('tejido-speakers [part="name"]').first();
    expect(await name.isVisible()).toBe(true);
    const looks = await name.evaluate(
      '(e => [getComputedStyle(e).fontSize, getComputedStyle(e).textTransform, getComputedStyle(e).letterSpacing])(document.querySelector("tejido-speakers").shadowRoot.querySelector("[part=name]"))',
    );
    expect(looks).toEqual(['16px', 'none', 'normal']);
    expect(problems.filter((each) => !each.includes('photos.example') && !each.includes('ERR_'))).toEqual([]);
  });

  it.each([
    ['its line', undefined],
    ['the line and the rule for those with a policy', POLICY],
  ])('shifts nothing on the page while it loads: %s', async (_, policy) => {
    const { element, strict, rule } = snippetsOf(CHOICE, 'Quiénes participan: Encuentro 2021', url);
    const below = '<p id="below">What stands below</p>';
    const address = policy
      ? put({ body: strict + below, style: rule, policy })
      : put({ body: element + below });
    const { page, problems } = await visit('about:blank');
    const gates = [held(page, '**/embed.js'), held(page, '**/embed/speakers.json*')];
    await page.goto(address, { waitUntil: 'commit' });
    await page.locator('#below').waitFor();
    const before = await page.locator('#below').boundingBox();
    const heights: unknown[] = [];
    for (const gate of gates) {
      await twoFrames(page);
      const box = await page.locator('tejido-speakers').boundingBox();
      heights.push(box?.height);
      (await gate)();
    }
    await shown(page);
    await twoFrames(page);
    expect(heights).toEqual([480, 480]);
    expect(await page.locator('#below').boundingBox()).toEqual(before);
    expect(await page.evaluate(SHIFTS)).toBe(0);
    expect(problems.filter((each) => !each.includes('photos.example') && !each.includes('ERR_'))).toEqual([]);
  });

  it.each([
    ['en', 'locale="es"', 'es-MX', '2 personas'],
    ['es', 'locale="en"', 'es-MX', '2 people'],
    ['es-MX', '', 'en-US', '2 personas'],
    ['fr', '', 'en-US', '2 people'],
    ['en', 'locale="xx"', 'es-MX', '2 people'],
  ])(
    'speaks the right language: page %s, element %s, browser %s: %s',
    async (lang, attribute, locale, count) => {
      const body = speakers(
        `edition="encuentro-2021" role="keynote,workshop-lead,panelist" organization="dos" ${attribute}`,
      );
      const { page } = await visit(
        put({ body: body.replace('organization="dos" ', 'sector="academia" '), head: SCRIPT, lang }),
        { locale },
      );
      await shown(page);
      const expected = count.replace('2 personas', '1 persona').replace('2 people', '1 person');
      expect(await textOf(page, '[part="note"]')).toContain(expected);
      expect(await page.locator('.tejido').getAttribute('lang')).toBe(count.endsWith('people') ? 'en' : 'es');
    },
  );

  it('is defined once, wherever and however often its script stands, and tells screen readers its status', async () => {
    const address = put({
      head: SCRIPT + SCRIPT,
      body: `${speakers(few)}${SCRIPT}<script type="module" src="${url}/embed.js?again"></script>`,
    });
    const { page, problems } = await visit(address);
    await shown(page);
    await page.waitForLoadState('networkidle');
    expect(await textOf(page, '[role="status"]')).toBe('1 person');
    expect(problems.filter((each) => !each.includes('photos.example') && !each.includes('ERR_'))).toEqual([]);
  });

  it('is a link where there is no JavaScript', async () => {
    const { page } = await visit(put({ head: SCRIPT, body: speakers(few) }), { javaScriptEnabled: false });
    expect(await page.getByRole('link', { name: 'The speakers' }).isVisible()).toBe(true);
  });

  it('shows hostile names as text, and runs nothing', async () => {
    const body = ['speakers', 'programme', 'map']
      .map((name) => `<tejido-${name} edition="hostil" size="auto"></tejido-${name}>`)
      .join('');
    const { page, problems } = await visit(put({ body, head: SCRIPT }));
    for (const part of ['speaker', 'session', 'map'])
      await page.locator(`[part="${part}"]:visible`).first().waitFor();
    expect(await page.evaluate('window.hacked')).toBeUndefined();
    const names = await page.locator('tejido-speakers [part="name"]').allTextContents();
    const flat = (text: string) => text.replaceAll(/\r\n?/g, '\n');
    expect(names.map(flat).toSorted()).toEqual(HOSTILE.map(flat).toSorted());
    expect(
      await page
        .locator('tejido-speakers a[href^="javascript"], tejido-map script, tejido-map iframe')
        .count(),
    ).toBe(0);
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    expect(problems.filter((each) => !each.includes('photos.example') && !each.includes('ERR_'))).toEqual([]);
  });

  it.each([
    ['light', 'es'],
    ['dark', 'en'],
  ])('has no violations found by axe: %s, %s', async (theme, locale) => {
    const attributes = `theme="${theme}" locale="${locale}"`;
    const body = `${speakers(`${few} ${attributes}`)}<tejido-programme edition="encuentro-2021" ${attributes}></tejido-programme>
        <tejido-map edition="hostil" size="900" ${attributes}></tejido-map><tejido-map edition="nada" ${attributes}></tejido-map>
        <tejido-speakers edition="encuentro-2022" ${attributes}></tejido-speakers>`;
    const { page } = await visit(put({ body, head: SCRIPT, lang: locale }));
    for (const part of ['speaker', 'session', 'map', 'error', 'empty'])
      await page.locator(`[part="${part}"]:visible`).first().waitFor();
    await page.evaluate(
      'document.querySelector("tejido-map").shadowRoot.querySelector("details").open = true',
    );
    expect(await violationsIn(page)).toEqual([]);
  });

  it('is as high as what it shows, and no higher, where its size is auto', async () => {
    const line = snippetsOf({ ...CHOICE, organization: 'dos', size: 'auto' }, 'Colectivo Dos', url).element;
    const { page } = await visit(put({ body: `<div id="around">${line}</div>` }));
    await shown(page);
    const [around, last] = await Promise.all(
      ['#around', '[part="list"]'].map((each) => page.locator(each).boundingBox()),
    );
    const padding = 16 + 1; // with the border
    expect(around!.y + around!.height - last!.y - last!.height).toBeCloseTo(padding, 0);
    expect(around!.height).toBeLessThan(240);
  });

  it('is dark where its theme or the page is dark, and nowhere else', async () => {
    const ground = async (style: string, attribute: string) => {
      const { page } = await visit(put({ body: speakers(`${few} ${attribute}`), head: SCRIPT, style }), {
        colorScheme: 'dark',
      });
      await shown(page);
      const color = (await page.evaluate(
        'getComputedStyle(document.querySelector("tejido-speakers").shadowRoot.querySelector(".tejido")).backgroundColor',
      )) as string;
      return Math.max(...color.match(/\d+/g)!.map(Number)) < 100 ? 'dark' : 'light';
    };
    expect(await ground('', '')).toBe('light');
    expect(await ground(':root { color-scheme: light dark }', '')).toBe('dark');
    expect(await ground('', 'theme="auto"')).toBe('dark');
    expect(await ground(':root { color-scheme: dark }', 'theme="light"')).toBe('light');
  });

  it('moves the focus with arrow keys on the map', async () => {
    const { page } = await visit(
      put({ body: '<tejido-map edition="hostil" size="900"></tejido-map>', head: SCRIPT }),
    );
    await shown(page);
    const focused = () =>
      page.evaluate('document.activeElement.shadowRoot.activeElement.getAttribute("aria-label")');
    await page.locator('.node[tabindex="0"]:visible').focus();
    const seen = new Set([await focused()]);
    for (const key of ['ArrowLeft', 'ArrowUp', 'ArrowRight', 'ArrowDown', 'ArrowRight']) {
      await page.keyboard.press(key);
      seen.add(await focused());
    }
    expect(seen.size).toBeGreaterThan(2);
    expect(await page.locator('.node[tabindex="0"]:visible').count()).toBe(1);
  });
});

const twoFrames = (page: Page) =>
  page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');

const SHIFTS = `new Promise((done) => {
  let sum = 0;
  new PerformanceObserver((list) => { for (const entry of list.getEntries()) sum += entry.value; })
    .observe({ type: 'layout-shift', buffered: true });
  setTimeout(() => done(sum), 200);
})`;

/** Holds back a request of a page; resolves, once it is made, to a function that lets it go on. */
async function held(page: Page, address: string): Promise<() => void> {
  let open: () => void = () => {};
  const opened = new Promise<void>((done) => {
    open = done;
  });
  await page.route(address, async (route) => {
    await opened;
    await route.continue();
  });
  return open;
}
