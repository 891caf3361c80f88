import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withoutBrowser } from '../support/browser.ts';
import { rootFolder } from '../support/program.ts';
import { serveShipped } from '../support/shipped.ts';
import { overflowOf, violationsIn, visitors } from '../support/visiting.ts';

const VIEWS: Record<string, string> = {
  map: '/map?series=demo',
  'map-card': '/map?series=demo&selected=Organization_c',
  'map-compared': '/map?compare=demo-2021,demo-2022',
  'map-empty': '/map?series=demo&minShared=900',
  'map-table': '/map?view=table&series=demo',
};

/** A screen on a wall, and a phone. */
const SIZES = [
  [2560, 1440],
  [360, 740],
] as const;

/** In which language and light a view is kept as a picture; all are looked at. */
const SEEN = new Set(['es light', 'en dark']);

/** Where what was seen is kept, for whoever wants to look. */
const SCREENSHOTS = join(rootFolder, 'coverage/screenshots');

describe.skipIf(withoutBrowser)('the map and its twin', () => {
  let shipped: Awaited<ReturnType<typeof serveShipped>>;
  const visit = visitors();

  beforeAll(async () => {
    mkdirSync(SCREENSHOTS, { recursive: true });
    shipped = await serveShipped();
    await fetch(`${shipped.url}/map?view=table`); // which has the graph read
  });
  afterAll(() => shipped?.close());

  const cases = Object.entries(VIEWS).flatMap(([name, path]) =>
    (['es', 'en'] as const).map((lang) => ({ name, path, lang })),
  );

  it.each(cases)(
    '$name in $lang is right by axe, light and dark, and fits a phone and a wall',
    async (each) => {
      const { name, path, lang } = each;
      const { page, troubles, elsewhere } = await visit(`${shipped.url}${path}&lang=${lang}`, {
        viewport: { width: 1280, height: 800 },
      });
      await page.locator('.map-count, .map-standing, table.ties').first().waitFor({ timeout: 30_000 });
      if (name !== 'map' && name !== 'map-empty' && name !== 'map-table')
        await page.locator('.map-panel h2').first().waitFor();
      for (const colorScheme of ['light', 'dark'] as const) {
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
      expect(troubles.filter((text) => !/GL Driver Message|GroupMarkerNotSet/.test(text))).toEqual([]);
    },
  );
});
