import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { withoutBrowser } from '../../support/browser.ts';
import { mapPage } from '../../support/map-visits.ts';
import { visit } from '../../support/page-visits.ts';
import { shippedServer } from '../../support/shipped.ts';

/** For a machine that has others to attend to as well. */
const LONG_TIMEOUT = { timeout: 15_000 };

describe.skipIf(withoutBrowser)('the filters of the map', () => {
  const shipped = shippedServer();

  const viewport = { width: 1000, height: 600 };

  const openMap = mapPage(shipped, { viewport });

  const open = async (search: string): Promise<Page> => (await openMap(`?series=demo${search}`)).page;

  const box = (page: Page, name: string, value: string) =>
    page.locator(`.map-form input[name=${name}][value=${value}]`);

  const checked = (page: Page, name: string) =>
    page.evaluate(
      `[...document.querySelectorAll('.map-form input[name=${name}]:checked')].map(({ value }) => value)`,
    );

  const searchParams = (page: Page) => new URL(page.url()).searchParams;

  /** Waits for a query parameter of the address. */
  const saidBy = (page: Page, name: string) => expect.poll(() => searchParams(page).get(name), LONG_TIMEOUT);

  /** How many ties the map has, once they are the answer to what the address asks. */
  async function tiesOn(page: Page): Promise<number> {
    await expect.poll(() => page.locator('.map-count, .map-standing').count(), LONG_TIMEOUT).toBe(1);
    await expect.poll(() => page.locator('.map-loading').count(), LONG_TIMEOUT).toBe(0);
    const [, count] = /de ([\d,]+) vínculos?$/.exec((await page.locator('.map-count').textContent())!)!;
    return Number(count!.replaceAll(',', ''));
  }

  it('can leave activities as the only channel, and keep it so', async () => {
    const page = await open('');
    await box(page, 'channels', 'CONVENING').uncheck();
    expect(searchParams(page).get('channels')).toBe('ACTIVITY,OUTCOME');
    await box(page, 'channels', 'OUTCOME').uncheck();
    expect(searchParams(page).get('channels')).toBe('ACTIVITY');
    expect(await checked(page, 'channels')).toEqual(['ACTIVITY']);
    const few = await tiesOn(page);
    await box(page, 'withScope', 'LOCAL').check();
    expect(searchParams(page).get('channels')).toBe('ACTIVITY');
    await box(page, 'withScope', 'LOCAL').uncheck();
    await box(page, 'channels', 'OUTCOME').check();
    await box(page, 'channels', 'CONVENING').check();
    expect(searchParams(page).get('channels')).toBeNull();
    expect(await tiesOn(page)).toBeGreaterThan(few);
  });

  it('keeps a channel of the address when another filter changes', async () => {
    const page = await open('&channels=ACTIVITY');
    expect(await checked(page, 'channels')).toEqual(['ACTIVITY']);
    await page.getByLabel('Coincidencias mínimas').fill('2');
    await page.keyboard.press('Tab');
    await saidBy(page, 'minShared').toBe('2');
    expect(searchParams(page).get('channels')).toBe('ACTIVITY');
    expect(await checked(page, 'channels')).toEqual(['ACTIVITY']);
  });

  it('by scope, verdict and lineage show less, or other, and all again', async () => {
    const page = await open('');
    const all = await tiesOn(page);
    for (const [name, value] of [
      ['withScope', 'INTERNATIONAL'],
      ['verdict', 'STRONGER_THAN_CHANCE'],
    ] as const) {
      await box(page, name, value).check();
      expect(searchParams(page).get(name)).toBe(value);
      expect(await tiesOn(page)).toBeLessThan(all);
      await box(page, name, value).uncheck();
      expect(searchParams(page).get(name)).toBeNull();
      expect(await tiesOn(page)).toBe(all);
    }
    const [question] = await Promise.all([
      page.waitForRequest((request) => request.postData()?.includes('AS_SUCCESSOR') ?? false),
      box(page, 'lineage', 'AS_SUCCESSOR').check(),
    ]);
    expect((await (await question.response())!.json()).errors).toBeUndefined();
    expect(searchParams(page).get('lineage')).toBe('AS_SUCCESSOR');
    await box(page, 'lineage', 'AS_SUCCESSOR').uncheck();
    expect(searchParams(page).get('lineage')).toBeNull();
  });

  it('are undone by the back button one by one, and a gesture on the slider in one step', async () => {
    const page = await open('');
    await box(page, 'withScope', 'LOCAL').check();
    await page.getByRole('slider').scrollIntoViewIfNeeded();
    const { x, y, width, height } = (await page.getByRole('slider').boundingBox())!;
    await page.mouse.move(x + 8, y + height / 2);
    await page.mouse.down();
    await page.mouse.move(x + width / 2, y + height / 2);
    await saidBy(page, 'editions').not.toBeNull();
    await page.mouse.move(x + width - 8, y + height / 2);
    await saidBy(page, 'editions').toBe('demo-2023');
    await page.mouse.up();
    await page.keyboard.press('ArrowLeft');
    await saidBy(page, 'editions').toBe('demo-2022');
    await page.goBack();
    await saidBy(page, 'editions').toBe('demo-2023');
    await page.goBack();
    await saidBy(page, 'editions').toBeNull();
    expect(await checked(page, 'withScope')).toEqual(['LOCAL']);
    await page.goBack();
    await saidBy(page, 'withScope').toBeNull();
  });

  it('come back by the back button after playing', async () => {
    const { page } = await visit(`${shipped.url}/map?series=demo&minShared=2`, { viewport });
    await page.getByRole('button', { name: 'Reproducir' }).click();
    await saidBy(page, 'editions').toBe('demo-2022');
    await page.getByRole('button', { name: 'Pausar' }).click();
    await page.goBack();
    await saidBy(page, 'editions').toBeNull();
    expect(searchParams(page).get('minShared')).toBe('2');
  });
});
