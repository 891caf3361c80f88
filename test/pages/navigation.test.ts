import { describe, expect, it } from 'vitest';
import { withoutBrowser } from '../support/browser.ts';
import { sharedPage, violationsIn } from '../support/page-visits.ts';
import { shippedServer } from '../support/shipped.ts';

const PHONE = { width: 360, height: 740 };
const SECTIONS = ['Mapa', 'Ediciones', 'Organizaciones', 'Personas', 'Sectores', 'Acuerdos'];

describe.skipIf(withoutBrowser)('what stands above every page', () => {
  const shipped = shippedServer();
  const goTo = sharedPage({ viewport: { width: 1280, height: 800 }, javaScriptEnabled: false });

  const open = async (path: string, viewport = { width: 1280, height: 800 }) => {
    const { page, problems } = await goTo(shipped.url + path);
    await page.setViewportSize(viewport);
    return { page, problems, header: page.locator('header.site') };
  };

  it('is one line with the sections, a search and the other language', async () => {
    const { header, problems } = await open('/experts?lang=es');
    expect(await header.locator('nav a').allInnerTexts()).toEqual(SECTIONS);
    expect(await header.locator('[aria-current]').innerText()).toBe('Personas');
    expect(await header.getByRole('searchbox', { name: 'Buscar en la red' }).isVisible()).toBe(true);
    expect(await header.evaluate((element: { clientHeight: number }) => element.clientHeight)).toBeLessThan(
      64,
    );
    expect(problems).toEqual([]);
  });

  it('says of the agenda that it is among the outcomes', async () => {
    for (const path of ['/agenda?lang=es', '/agenda/politica-nacional-de-datos-abiertos?lang=es']) {
      const { header } = await open(path);
      expect(await header.locator('[aria-current]').innerText()).toBe('Acuerdos');
    }
  });

  it('is one line on a phone too, and its menu opens without a script', async () => {
    const { page, header } = await open('/experts?lang=es', PHONE);
    expect(await header.evaluate((element: { clientHeight: number }) => element.clientHeight)).toBeLessThan(
      56,
    );
    expect(await header.locator('nav').isVisible()).toBe(false);
    await header.getByRole('button', { name: 'Menú' }).click();
    expect(await header.locator('nav a').allInnerTexts()).toEqual(SECTIONS);
    for (const link of await header.locator('a:visible, button:visible, input:visible').all())
      expect((await link.boundingBox())!.height).toBeGreaterThanOrEqual(44);
    await header.getByRole('searchbox').fill('inai');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/search?q=inai&lang=es');
  });

  it('asks for its font from here, before the style sheet names it', async () => {
    const { page } = await open('/data');
    const font = (await page.locator('link[rel=preload]').getAttribute('href')) ?? '';
    expect(font).toMatch(/^\/assets\/source-sans-3-latin-400-normal-.*\.woff2$/);
    expect((await fetch(shipped.url + font)).headers.get('content-type')).toBe('font/woff2');
  });
});

describe.skipIf(withoutBrowser)('the menu of a phone', () => {
  const shipped = shippedServer();
  const goTo = sharedPage({ viewport: PHONE });

  it('is right by axe, and closes with Escape', async () => {
    const { page } = await goTo(`${shipped.url}/organizations?lang=en`);
    await page.getByRole('button', { name: 'Menu' }).click();
    expect(await violationsIn(page)).toEqual([]);
    await page.keyboard.press('Escape');
    expect(await page.locator('header.site nav').isVisible()).toBe(false);
  });
});
