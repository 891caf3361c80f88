import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { withoutBrowser } from '../../support/browser.ts';
import { visit } from '../../support/page-visits.ts';
import { shippedServer } from '../../support/shipped.ts';

/** Notes where the first line of each picture of the map begins, each place once, and the place of the last picture. */
const RECORD_PLACES = `
  window.places = new Set();
  let isNew = false;
  const { clearRect, moveTo } = CanvasRenderingContext2D.prototype;
  CanvasRenderingContext2D.prototype.clearRect = function (...all) {
    isNew = true;
    return clearRect.apply(this, all);
  };
  CanvasRenderingContext2D.prototype.moveTo = function (...all) {
    if (isNew) window.places.add((window.place = String(all.map(Math.round))));
    isNew = false;
    return moveTo.apply(this, all);
  };`;

/** Lets the browser hear of what changed, and draw what is to be drawn for it. */
const FRAMES = `new Promise((done) => {
  const frame = (left) => requestAnimationFrame(() => (left > 0 ? frame(left - 1) : done()));
  frame(3);
})`;

describe.skipIf(withoutBrowser)('the map of someone who wants nothing to move', () => {
  const shipped = shippedServer();

  /** From how many other cameras the map is drawn until it comes to rest, and the address has the camera. It may be drawn again from the same one. */
  async function placesOf(page: Page, gesture: () => Promise<void>): Promise<number> {
    const before = page.url();
    await page.evaluate(FRAMES);
    await page.evaluate('places = new Set([place])');
    await gesture();
    await expect.poll(() => page.url(), { timeout: 15_000 }).not.toBe(before);
    return (await page.evaluate<number>('places.size')) - 1;
  }

  it('is painted from one more camera for a turn of the wheel, a double click and a key, also where the preference changes', async () => {
    const { page } = await visit(`${shipped.url}/robots.txt`, { viewport: { width: 640, height: 480 } });
    await page.addInitScript(RECORD_PLACES);
    await page.goto(`${shipped.url}/map?series=demo&editions=demo-2021&minShared=2`);
    await page.locator('.map-count').waitFor({ timeout: 30_000 });
    await page.locator('.map-canvas').scrollIntoViewIfNeeded();
    const { x, y, width, height } = (await page.locator('.map-canvas').boundingBox())!;
    const [left, top] = [x + width / 3, y + height / 2];
    await page.mouse.move(left, top);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    expect(await placesOf(page, () => page.mouse.wheel(0, -120))).toBe(1);
    expect(await placesOf(page, () => page.mouse.dblclick(left, top))).toBe(1);
    expect(await placesOf(page, () => page.locator('.map-canvas').press('0'))).toBe(1);
    await page.emulateMedia({ colorScheme: 'dark' }); // which draws with other colours
    expect(await placesOf(page, () => page.mouse.wheel(0, -120))).toBe(1);
  });
});
