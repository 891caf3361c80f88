import { describe, expect, it } from 'vitest';
import { expectNoViolations, inTurns, WINDOW } from '../support/appearance.ts';
import { withoutBrowser } from '../support/browser.ts';
import { mapPage } from '../support/map-visits.ts';
import { visit } from '../support/page-visits.ts';
import { shippedServer } from '../support/shipped.ts';

const VIEWS: Record<string, string> = {
  map: '/map?series=demo',
  'map-card': '/map?series=demo&selected=Organization_58',
  'map-experts': '/map?series=demo&kind=experts',
  'map-tie': '/map?series=demo&selected=Organization_58,Organization_59',
  'map-save': '/map?series=demo',
  'map-narrative': '/map?series=demo',
  'map-compared': '/map?compare=demo-2021,demo-2022',
  'map-ways': '/map?series=demo&from=Organization_58&to=Organization_59',
  'map-without': '/map?series=demo&without=Organization_58',
  'map-two-mode': '/map?series=demo&kind=two-mode',
  'map-empty': '/map?series=demo&minShared=900',
};

const TABLES: Record<string, string> = { 'map-table': '/map?view=table&series=demo' };

/** Panels that no address opens, with their buttons. */
const BY_BUTTON: Record<string, string> = { 'map-save': 'save', 'map-narrative': 'narrative' };

const WITH_PANEL = new Set([
  'map-card',
  'map-tie',
  'map-save',
  'map-narrative',
  'map-compared',
  'map-ways',
  'map-without',
]);

describe.skipIf(withoutBrowser)('the map and its table', () => {
  const shipped = shippedServer();
  const open = { es: mapPage(shipped, { viewport: WINDOW }), en: mapPage(shipped, { viewport: WINDOW }) };

  it.each(inTurns(VIEWS, 'es'))(
    '$name in $lang is right by axe, light and dark, and fits a phone and a wall',
    async (look) => {
      const { name, path, lang } = look;
      const { page, errors, elsewhere } = await open[lang](path.replace('/map', ''));
      if (BY_BUTTON[name]) await page.locator(`[data-tool=${BY_BUTTON[name]}]`).click();
      if (WITH_PANEL.has(name)) await page.locator('.map-panel h2').first().waitFor();
      await expectNoViolations(page, look);
      expect([errors(), elsewhere()]).toEqual([[], []]);
      await page.setViewportSize(WINDOW);
    },
  );

  it.each(inTurns(TABLES, 'en'))(
    '$name in $lang is right by axe, light and dark, and fits a phone and a wall',
    async (look) => {
      const { page, problems, elsewhere } = await visit(shipped.url + look.path, { viewport: WINDOW });
      await page.locator('table.ties').first().waitFor();
      await expectNoViolations(page, look);
      expect([problems, elsewhere]).toEqual([[], []]);
    },
  );
});
