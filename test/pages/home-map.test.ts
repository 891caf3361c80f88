import { describe, expect, it } from 'vitest';
import { withoutBrowser } from '../support/browser.ts';
import { sharedPage, violationsIn, visit } from '../support/page-visits.ts';
import { shippedServer } from '../support/shipped.ts';

/** Where the mark of an organization is on the picture that is shown. */
const MARK = '.hero .map svg:not([hidden]) path[data-path^="/organizations/inai"]:visible';

describe.skipIf(withoutBrowser)('the small map of the first page', () => {
  const shipped = shippedServer();
  const goTo = sharedPage({ viewport: { width: 1280, height: 800 } });

  it('names who is pointed at, shows their ties, and opens their page with a click', async () => {
    const { page, problems } = await goTo(`${shipped.url}/?lang=es`);
    const box = (await page.locator(MARK).boundingBox())!;
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    expect(await page.locator('.pointed').innerText()).toContain('Instituto Nacional de Transparencia');
    expect(await page.locator('.of-pointed').getAttribute('d')).toMatch(/^M\d+ \d+L\d+ \d+/);
    expect(await violationsIn(page)).toEqual([]);
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    await page.waitForURL('**/organizations/inai?lang=es');
    expect(problems).toEqual([]);
  });

  it('opens the large map where nobody is pointed at', async () => {
    const { page } = await goTo(`${shipped.url}/?lang=es`);
    const box = (await page.locator('.hero .map svg:visible').first().boundingBox())!;
    await page.mouse.click(box.x + 4, box.y + 4);
    await page.waitForURL('**/map?lang=es');
  });

  it('goes from one to the next by arrow keys, and Escape lets go', async () => {
    const { page } = await goTo(`${shipped.url}/?lang=es`);
    await page.locator('.hero .map > a').focus();
    await page.keyboard.press('ArrowRight');
    const first = await page.locator('.pointed').innerText();
    await page.keyboard.press('ArrowRight');
    expect(await page.locator('.pointed').innerText()).not.toBe(first);
    await page.keyboard.press('ArrowLeft');
    expect(await page.locator('.pointed').innerText()).toBe(first);
    await page.keyboard.press('Escape');
    expect(await page.locator('.pointed').isVisible()).toBe(false);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/organizations/**');
  });

  it('is named by a first tap, and opened by the next', async () => {
    const { page } = await visit(`${shipped.url}/?lang=es`, {
      viewport: { width: 360, height: 740 },
      hasTouch: true,
    });
    const box = (await page.locator(MARK).boundingBox())!;
    const tap = () => page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2);
    await tap();
    expect(await page.locator('.pointed').isVisible()).toBe(true);
    await tap();
    await page.waitForURL('**/organizations/**');
  });
});

describe('the first page before its map is drawn', () => {
  const shipped = shippedServer();

  it.skipIf(withoutBrowser)('says so, and shows it as soon as it is', async () => {
    const { page } = await visit('about:blank');
    let asked = 0;
    await page.route(`${shipped.url}/?lang=es`, async (route) => {
      const answer = await route.fetch();
      const body = await answer.text();
      const waiting = body.replace(/<div class="card map"[\s\S]*?(?=<div class="ways-in">)/, WAITING);
      await route.fulfill({ response: answer, body: asked++ === 0 ? waiting : body });
    });
    await page.goto(`${shipped.url}/?lang=es`);
    expect(await page.locator('.hero .map').innerText()).toContain('se está dibujando');
    await page.locator('.hero .map svg').first().waitFor();
    expect(asked).toBe(2);
  });
});

const WAITING =
  '<div class="card map waiting" data-live-map><p role="status">El mapa se está dibujando.</p></div>';
