import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { withoutBrowser } from '../support/browser.ts';
import { sharedPage } from '../support/page-visits.ts';
import { shippedServer } from '../support/shipped.ts';

/** What has the focus: its text, whether it is in view, and whether that can be seen. */
const FOCUSED = `(() => {
  const element = document.activeElement;
  const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
  const { top, bottom, width } = element.getBoundingClientRect();
  return {
    text: (element.getAttribute('aria-label') ?? element.textContent).trim(),
    isMarked: (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2) || boxShadow !== 'none',
    isInView: width > 0 && bottom > 0 && top < innerHeight,
  };
})()`;

interface Focused {
  text: string;
  isMarked: boolean;
  isInView: boolean;
}

const focusedOn = (page: Page): Promise<Focused> => page.evaluate(FOCUSED);

describe.skipIf(withoutBrowser)('by keyboard alone', () => {
  const shipped = shippedServer();
  const goTo = sharedPage({ viewport: { width: 1280, height: 800 } });

  it.each(['/', '/editions/datacon-2022', '/organizations/inai', '/agenda', '/sectors', '/search?q=inai'])(
    'one skips to the content first, and sees where one is: %s',
    async (path) => {
      const { page } = await goTo(shipped.url + path);
      await page.setViewportSize({ width: 1280, height: 800 });
      await page.keyboard.press('Tab');
      expect((await focusedOn(page)).text).toBe('Saltar al contenido');
      for (let presses = 0; presses < 15; presses++) {
        await page.keyboard.press('Tab');
        const { text, ...seen } = await focusedOn(page);
        expect([text, seen]).toEqual([text, { isMarked: true, isInView: true }]);
      }
    },
  );

  it('the menu of a phone gives the focus back when it closes', async () => {
    const { page } = await goTo(`${shipped.url}/agenda`);
    await page.setViewportSize({ width: 360, height: 740 });
    await page.getByRole('button', { name: 'Menú' }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect((await focusedOn(page)).text).toBe('Mapa');
    await page.keyboard.press('Escape');
    expect((await focusedOn(page)).text).toBe('Menú');
  });

  it('one comes from "why" to the heading of the evidence', async () => {
    const { page } = await goTo(`${shipped.url}/map?view=table&lang=es`);
    await page
      .getByRole('link', { name: /Por qué/ })
      .first()
      .focus();
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await focusedOn(page)).text).toBe('Por qué');
  });

  it.each(['Escape', 'Enter'])('a panel of the map closes with %s, and gives the focus back', async (key) => {
    const { page } = await goTo(`${shipped.url}/map?lang=es`);
    await page.setViewportSize({ width: 1280, height: 800 });
    const tool = page.getByRole('button', { name: 'Comparar ediciones' });
    await tool.focus();
    await page.keyboard.press('Enter');
    await page.locator('.map-panel .close').focus();
    await page.keyboard.press(key);
    await page.locator('.map-panel').waitFor({ state: 'detached' });
    expect((await focusedOn(page)).text).toBe('Comparar ediciones');
  });
});
