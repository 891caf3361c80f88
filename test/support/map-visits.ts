import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, expect } from 'vitest';
import { openPage, type Visit } from './page-visits.ts';

/** What a machine without a graphics card says of itself. */
const GRAPHICS_DRIVER_MESSAGE = /GL Driver Message|GroupMarkerNotSet|swiftshader/i;

/** The map at an address, drawn. */
export interface MapVisit {
  page: Page;
  /** What went wrong in it since the test went there. */
  errors: () => string[];
  /** Requests to other origins since then. */
  elsewhere: () => string[];
}

/**
 * One page with the map for all tests of a suite: each goes to its own address there, as with the browser's Back. Opening
 * the map anew takes three seconds of CPU where the shaders that draw it are compiled without a graphics card. Nothing moves
 * by itself, so that nothing is waited for; what plays or moves has a page of its own.
 */
export function mapPage(server: { readonly url: string }, options: BrowserContextOptions = {}) {
  let opened: Promise<Visit> | undefined;
  afterAll(async () => (await opened)?.page.context().close());
  return async (search = ''): Promise<MapVisit> => {
    const address = `${server.url}/map${search}`;
    const isFirst = !opened;
    opened ??= openPage(address, { reducedMotion: 'reduce', ...options });
    const { page, problems, elsewhere } = await opened;
    const before = [problems.length, elsewhere.length] as const;
    if (!isFirst) await goTo(page, address);
    await untilDrawn(page);
    return {
      page,
      errors: () => problems.slice(before[0]).filter((text) => !GRAPHICS_DRIVER_MESSAGE.test(text)),
      elsewhere: () => elsewhere.slice(before[1]),
    };
  };
}

/** Goes to another address of the map: no tool is open there, and nothing has the focus or lies under the pointer. */
async function goTo(page: Page, address: string): Promise<void> {
  if (new URL(page.url()).pathname !== '/map' || (await page.locator('.map-canvas').count()) === 0) {
    await page.goto(address);
    return;
  }
  await page.mouse.move(0, 0);
  const canvas = page.locator('.map-canvas');
  await canvas.press('Escape');
  await page.locator('.map-panel').waitFor({ state: 'detached' });
  await page.evaluate(
    `history.pushState(null, '', ${JSON.stringify(address)}); dispatchEvent(new PopStateEvent('popstate'))`,
  );
  await untilDrawn(page);
  // The address says where the camera is once that rests.
  const camera = (url: string) => new URL(url).searchParams.get('camera');
  if (!camera(address)) {
    await canvas.press('0');
    await expect.poll(() => camera(page.url()), { timeout: 10_000 }).toBeNull();
  }
  await page.evaluate('document.activeElement.blur(); scrollTo(0, 0);');
}

/** Waits until the map that an address asks for is drawn, or said to be empty. */
export async function untilDrawn(page: Page): Promise<void> {
  await page.locator('.map-count, .map-standing').first().waitFor({ timeout: 30_000 });
  await page.locator('.map-loading').waitFor({ state: 'detached', timeout: 30_000 });
}
