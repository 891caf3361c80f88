import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { withoutBrowser } from '../../support/browser.ts';
import { visit } from '../../support/page-visits.ts';
import { shippedServer } from '../../support/shipped.ts';
import { node, tie } from '../map-fixtures.ts';

/** A ring of so many, each tied to the next ones: too many to paint with every frame. */
function ring(size: number, ties: number) {
  const nodes = Array.from({ length: size }, (_, at) =>
    node(`Organization_${(at + 36).toString(36)}`, {
      label: at === 0 ? 'La del medio' : `Número ${at}`,
      x: at === 0 ? 0 : 800 * Math.cos((2 * Math.PI * at) / size),
      y: at === 0 ? 0 : 600 * Math.sin((2 * Math.PI * at) / size),
      degree: at === 0 ? 100 : 5,
    }),
  );
  const lines = Array.from({ length: ties }, (_, at) => {
    const [one, step] = [at % size, 1 + Math.floor(at / size)];
    return tie(nodes[one]!.id, nodes[(one + step) % size]!.id);
  });
  return { nodes, ties: lines };
}

const answer = (map: object, truncated = false) => ({
  data: {
    communityMap: {
      revision: 'made',
      truncated,
      ...map,
      summary: { actors: 4321, ties: 98765, narrative: '', run: { permalink: 'http://127.0.0.1/' } },
    },
  },
});

describe.skipIf(withoutBrowser)('a large map', () => {
  const shipped = shippedServer();

  /** Opens the map's page where the graph answers with a made-up map. */
  async function open(made: object) {
    const { page, problems } = await visit(`${shipped.url}/map?view=table`, {
      viewport: { width: 1280, height: 800 },
    });
    await page.route('**/graphql', (route) =>
      route.request().postData()?.includes('communityMap')
        ? route.fulfill({ contentType: 'application/json', body: JSON.stringify(made) })
        : route.continue(),
    );
    await page.goto(`${shipped.url}/map`);
    await page.locator('.map-count').waitFor();
    return { page, problems: () => problems.filter((text) => !/GL Driver Message/.test(text)) };
  }

  const middle = async (page: Page) => {
    const box = (await page.locator('.map-canvas').boundingBox())!;
    return [box.x + box.width / 2, box.y + box.height / 2] as const;
  };

  it('is dragged, and the address has the camera', async () => {
    const { page, problems } = await open(answer(ring(300, 3000)));
    await page.waitForTimeout(1000);
    const [x, y] = await middle(page);
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 80, y + 40, { steps: 5 });
    await page.mouse.up();
    await expect.poll(() => new URL(page.url()).searchParams.get('camera')).toMatch(/^[\d.,]+$/);
    // What ended was a move, and no click.
    expect(page.url()).not.toContain('selected');
    await expect
      .poll(() => page.evaluate('document.querySelector(".map-canvas canvas").style.transform'))
      .toBe('');
    expect(problems()).toEqual([]);
  });

  it('can be used by keyboard, in light and in dark', async () => {
    const { page, problems } = await open(answer(ring(300, 3000)));
    await page.locator('.map-canvas').focus();
    await page.keyboard.press('ArrowRight');
    const said = page.locator('.map-stage > .visually-hidden[role=status]');
    await expect.poll(() => said.textContent()).toMatch(/^La del medio: \d+ líneas en el mapa\.$/);
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => said.textContent()).toMatch(/^Número \d+: /);
    await page.keyboard.press('+');
    await page.keyboard.press('0');
    expect(problems()).toEqual([]);
  });

  it('tells what is not shown, where it is too much', async () => {
    const { page } = await open(answer(ring(50, 60), true));
    expect(await page.locator('.map-count').textContent()).toBe(
      'No cabe todo: se ven 50 de 4,321 y 60 de 98,765 vínculos. Filtra para ver el resto. La tabla y los archivos lo tienen todo.',
    );
  });

  it('counts in words those that have no place on it', async () => {
    const { nodes, ties } = ring(50, 40);
    const withoutPlace = nodes.map((each, at) => ({ ...each, radius: at < 45 ? each.radius : 0 }));
    const { page } = await open(answer({ nodes: withoutPlace, ties }));
    expect(await page.locator('.map-count').textContent()).toBe(
      '45 organizaciones · 5 más en grupos pequeños o sin vínculos · resaltan 40 de 40 vínculos',
    );
  });

  it('tells that there is nothing to draw yet, and what to do', async () => {
    const { page } = await visit(`${shipped.url}/map?minShared=900`);
    await page.getByRole('heading', { name: 'No hay vínculos que dibujar' }).waitFor();
    await page.getByText('Prueba con más ediciones').waitFor();
  });
});

describe.skipIf(withoutBrowser)('a map whose names mean harm', () => {
  const shipped = shippedServer();

  const HARM = [
    '<img src=x onerror=alert(1)>',
    '"><svg onload=alert(1)>',
    "javascript:alert(1)//'",
    '{{constructor.constructor("alert(1)")()}}',
    '</script><script>alert(1)</script>',
    '\u202egnirts',
  ];

  it('shows them as text: on the map, in the search box, on cards and in pictures', async () => {
    const nodes = HARM.map((label, at) => node(`Organization_${at + 1}`, { label, x: at * 50, y: at * 30 }));
    const ties = nodes.slice(1).map(({ id }) => tie('Organization_1', id));
    const { page, problems } = await visit(`${shipped.url}/map?view=table`, {
      viewport: { width: 1280, height: 800 },
      acceptDownloads: true,
    });
    await page.route('**/graphql', (route) =>
      route.request().postData()?.includes('communityMap')
        ? route.fulfill({ contentType: 'application/json', body: JSON.stringify(answer({ nodes, ties })) })
        : route.continue(),
    );
    await page.goto(`${shipped.url}/map`);
    await page.locator('.map-count').waitFor();
    const field = page.getByRole('combobox', { name: 'Buscar en el mapa' });
    await field.fill('alert');
    expect(await page.locator('.found li').allTextContents()).toEqual(
      expect.arrayContaining(HARM.filter((label) => label.includes('alert'))),
    );
    await page.locator('.found li').first().click();
    await page.locator('.map-panel h2').waitFor();
    await page.getByRole('button', { name: 'Guardar y citar' }).click();
    for (const form of ['SVG', 'PNG']) {
      const download = page.waitForEvent('download');
      await page.locator('.map-panel').getByRole('button', { name: form }).click();
      expect((await download).suggestedFilename()).toBe(`tejido.${form.toLowerCase()}`);
    }
    expect(await page.locator('.map-page :is(img, script)').count()).toBe(0);
    expect(problems.filter((text) => !/GL Driver Message/.test(text))).toEqual([]);
  });
});
