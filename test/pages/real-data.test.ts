import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { withoutBrowser } from '../support/browser.ts';
import { overflowOf, visit } from '../support/page-visits.ts';
import { seededServer } from '../support/shipped.ts';

interface MapAnswer {
  data: {
    communityMap: {
      nodes: { id: string; label: string }[];
      ties: { source: string; target: string; shared: number }[];
    };
  };
}

const folded = (name: string) => name.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

const before = (one: string, other: string) => Number(one > other) - Number(one < other);

/** What the map drew, as the rows of its table have it: both names and what they share, by name. */
function tiesDrawn({ data: { communityMap } }: MapAnswer): string[] {
  const names = new Map(communityMap.nodes.map(({ id, label }) => [id, label]));
  return communityMap.ties
    .map(({ source, target, shared }) => {
      const [a, b] = [names.get(source)!, names.get(target)!].sort((one, other) =>
        before(folded(one), folded(other)),
      );
      return { name: [a, b].map((name) => folded(name!)).join('\0'), row: `${a} | ${b} | ${shared}` };
    })
    .sort((one, other) => before(one.name, other.name))
    .map(({ row }) => row);
}

/** The rows of the table. */
const tiesListed = (page: Page): Promise<string[]> =>
  page
    .locator('table.ties tbody tr')
    .evaluateAll((rows) =>
      rows.map((row) =>
        ['th a', 'td:nth-child(2) a', 'td:nth-child(3)']
          .map((part) =>
            (row as unknown as { querySelector: (part: string) => { textContent: string } })
              .querySelector(part)
              .textContent.trim(),
          )
          .join(' | '),
      ),
    );

/** A row with its two names in one order: the table has the one that was recorded first before the other. */
const sortedPair = (row: string): string => row.split(' | ').sort().join(' | ');

/** Every how manieth address of the sitemap is visited; all of them are fifteen hundred. */
const EVERY = 40;

describe.skipIf(withoutBrowser)('after a first start, with DATACON, ConDatos and csv,conf', () => {
  const served = seededServer();

  it('the home page tells of each series, the demo not among them, and fits a phone', async () => {
    const { page, problems } = await visit(served.url, { viewport: { width: 360, height: 740 } });
    const told = (await page.locator('.home .part').allInnerTexts()).join();
    for (const series of ['DATACON', 'ConDatos', 'csv,conf']) expect(told).toContain(series);
    expect(told).not.toContain('Demo');
    expect(await overflowOf(page)).toBe(0);
    expect(problems).toEqual([]);
  });

  it('two people are found and connected by what they shared', async () => {
    const { page } = await visit(`${served.url}/connect`);
    await page.getByRole('combobox', { name: 'Desde' }).pressSequentially('guillermo osorno');
    await page.getByRole('option', { name: 'Guillermo Osorno' }).click();
    await page.getByRole('combobox', { name: 'Hasta' }).pressSequentially('jose merino');
    await page
      .getByRole('option', { name: /Jos. Merino/ })
      .first()
      .click();
    await page.getByRole('button', { name: 'Ver la conexión' }).click();
    await page.getByText('Directamente').first().waitFor();
    await page
      .getByRole('link', { name: /los medios como palanca de cambio/ })
      .first()
      .waitFor();
  });

  it('the map draws them, and its table lists the same', async () => {
    const { page, problems } = await visit(`${served.url}/`);
    const answered = page.waitForResponse(
      (answer) => answer.request().postData()?.includes('CommunityMap') ?? false,
    );
    await page.goto(`${served.url}/map?series=condatos`);
    await page.locator('.map-canvas canvas').first().waitFor();
    const drawn = tiesDrawn(await (await answered).json());
    expect(drawn.length).toBeGreaterThan(20);
    await page.getByRole('link', { name: 'Tabla' }).click();
    await page.getByRole('link', { name: 'Una', exact: true }).click();
    await page.waitForURL(/sort=NAME/);
    const rows = await tiesListed(page);
    expect(rows.length).toBeGreaterThan(20);
    expect(rows.map(sortedPair)).toEqual(drawn.slice(0, rows.length).map(sortedPair));
    expect(await page.locator('caption').innerText()).toContain(
      `de ${drawn.length.toLocaleString('en')} vínculos`,
    );
    expect(problems.filter((text) => !text.includes('GPU stall'))).toEqual([]);
  });

  it('every page of the sitemap exists', async () => {
    const locations = async (address: string) =>
      [...(await (await fetch(address)).text()).matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, loc]) => loc!);
    const parts = await locations(`${served.url}/sitemap.xml`);
    const pages = (await Promise.all(parts.map(locations))).flat();
    expect(pages.length).toBeGreaterThan(1_000);
    for (const page of pages.filter((_, place) => place % EVERY === 0)) {
      expect([page, (await fetch(page.replaceAll('&amp;', '&'))).status]).toEqual([page, 200]);
    }
  });
});
