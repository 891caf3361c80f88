import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withoutBrowser } from '../support/browser.ts';
import { rootFolder } from '../support/program.ts';
import { serveShipped } from '../support/shipped.ts';
import { overflowOf, violationsIn, visitors } from '../support/visiting.ts';

/** Every kind of page, and what it is called in a screenshot's name. */
const PAGES: Record<string, string> = {
  home: '/',
  search: '/search?q=transparencia',
  connected: '/connect?from=inai&to=codeando-mexico',
  organization: '/organizations/inai',
  organizations: '/organizations?q=datos',
  experts: '/experts',
  expert: '/experts/adrian-alcala-mendez',
  editions: '/editions',
  edition: '/editions/datacon-2021',
  programme: '/editions/demo-2022',
  activity: '/activities/demo-2021-salud-publica-taller-de-diccionarios-de-datos',
  outcomes: '/outcomes',
  outcome: '/outcomes/datacon-2021-ampliar-lo-hecho',
  sectors: '/sectors',
  sector: '/sectors/demo-academia',
  embeds: '/embeds?edition=datacon-2021',
  'embed-speakers': '/embed/speakers?edition=demo-2022&sector=demo-academia',
  'embed-programme': '/embed/programme?edition=demo-2022&kind=keynote',
  'embed-map': '/embed/map?edition=demo-2022',
  missing: '/nowhere',
};

/** A screen on a wall, and a phone. */
const SIZES = [
  [2560, 1440],
  [360, 740],
] as const;

/** In which language and light a page is kept as a picture; all are looked at. */
const SEEN = new Set(['es light', 'en dark']);

/** Where what was seen is kept, for whoever wants to look. */
const SCREENSHOTS = join(rootFolder, 'coverage/screenshots');

describe.skipIf(withoutBrowser)('every page', () => {
  let shipped: Awaited<ReturnType<typeof serveShipped>>;
  const visit = visitors();

  beforeAll(async () => {
    mkdirSync(SCREENSHOTS, { recursive: true });
    shipped = await serveShipped();
    await fetch(`${shipped.url}/`); // which has the graph read
  });
  afterAll(() => shipped?.close());

  const cases = Object.entries(PAGES).flatMap(([name, path]) =>
    (['es', 'en'] as const).map((lang) => ({ name, path, lang })),
  );

  it.each(cases)(
    '$name in $lang is right by axe, light and dark, and fits a phone and a wall',
    async (each) => {
      const { name, path, lang } = each;
      const address = new URL(path, shipped.url);
      address.searchParams.set('lang', lang);
      const { page, troubles, elsewhere } = await visit(address.href, {
        viewport: { width: 1280, height: 800 },
      });
      expect(await page.locator('html').getAttribute('lang')).toBe(lang);
      for (const colorScheme of ['dark', 'light'] as const) {
        await page.emulateMedia({ colorScheme });
        expect([colorScheme, await violationsIn(page)]).toEqual([colorScheme, []]);
        if (SEEN.has(`${lang} ${colorScheme}`))
          await page.screenshot({ path: join(SCREENSHOTS, `${name}-${lang}-${colorScheme}.png`) });
      }
      for (const [width, height] of SIZES) {
        await page.setViewportSize({ width, height });
        expect([width, await overflowOf(page)]).toEqual([width, 0]);
      }
      if (lang === 'es')
        await page.screenshot({ path: join(SCREENSHOTS, `${name}-${SIZES.at(-1)![0]}.png`) });
      expect(elsewhere).toEqual([]);
      expect(troubles.filter((text) => !(name === 'missing' && text.includes('404')))).toEqual([]);
    },
  );
});
