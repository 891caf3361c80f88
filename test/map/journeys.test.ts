import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { formatCount } from '../../web/i18n/numbers.ts';
import { withoutBrowser } from '../support/browser.ts';
import { mapPage } from '../support/map-visits.ts';
import { visit } from '../support/page-visits.ts';
import { shippedServer } from '../support/shipped.ts';

describe.skipIf(withoutBrowser)('someone at the map', () => {
  const shipped = shippedServer();

  const viewport = { width: 1280, height: 800 };

  const open = mapPage(shipped, { viewport });

  // biome-ignore lint/suspicious/noExplicitAny: a test reads whatever it asked for
  const json = async (address: string): Promise<any> => {
    const response = await fetch(address);
    return ((await response.json()) as { data: unknown }).data;
  };

  const ask = (query: string) => json(`${shipped.url}/graphql?query=${encodeURIComponent(query)}`);

  const panel = (page: Page) => page.locator('.map-panel');

  async function find(page: Page, name: string): Promise<void> {
    await page.getByRole('combobox', { name: 'Buscar en el mapa' }).pressSequentially(name);
    await page.locator('.found [role=option]').first().waitFor();
    await page.keyboard.press('Enter');
  }

  it('finds a node by its name without its accents, and opens its card', async () => {
    const { page, errors, elsewhere } = await open('?series=demo');
    await find(page, 'meteorologia');
    await panel(page).getByRole('heading', { name: 'Servicio Simulado de Meteorología' }).waitFor();
    await panel(page).getByText('Autoridades (sintético)').waitFor();
    expect(page.url()).toContain('selected=Organization_');
    await panel(page).getByRole('link', { name: 'Abrir su página' }).click();
    await page.waitForURL('**/organizations/**');
    expect([errors(), elsewhere()]).toEqual([[], []]);
  });

  it('opens the evidence of a tie from a card, and it is what the graph says', async () => {
    const { page } = await open('?series=demo');
    await find(page, 'contratos claros');
    await panel(page).locator('.strongest button').first().click();
    await panel(page).getByRole('heading', { name: 'Por qué' }).waitFor();
    const claim = await panel(page).locator('.claim').textContent();
    expect(claim).toMatch(/^\d+ .+; por azar se esperaban [\d.]+\.$/);
    expect(await panel(page).locator('.evidence a').count()).toBe(Number.parseInt(claim!, 10));
    expect(new URL(page.url()).searchParams.get('selected')).toMatch(/^Organization_\w+,Organization_\w+$/);
  });

  it('opens the evidence of a tie that is clicked on', async () => {
    const filter = '{ channels: [CONVENING] }';
    const { communityMap } = await ask(
      `{ communityMap(filter: ${filter}) { nodes { id x y } ties { source target backbone } } }`,
    );
    const [tie] = communityMap.ties;
    const at = (id: string) => communityMap.nodes.find((node: { id: string }) => node.id === id);
    const [one, other] = [at(tie.source), at(tie.target)];
    // The camera is just above the middle of the tie, which then is in the middle of the window.
    const x = ((one.x + other.x) / 2 + 1000) / 2000;
    const y = (1000 - (one.y + other.y) / 2) / 2000;
    const { page } = await open(`?channels=CONVENING&camera=${x.toFixed(4)},${y.toFixed(4)},0.05`);
    const box = (await page.locator('.map-canvas').boundingBox())!;
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    await panel(page).locator('.claim').waitFor();
    const selected = new URL(page.url()).searchParams.get('selected')!.split(',');
    expect(selected.sort()).toEqual([tie.source, tie.target].sort());
  });

  it('chooses two nodes and sees how they are connected, as text and on the map', async () => {
    const { page, errors } = await open('?series=demo');
    await page.getByRole('button', { name: 'Conectar dos' }).click();
    await find(page, 'meteorologia');
    await find(page, 'contratos claros');
    await panel(page)
      .getByText(/caminos?, los más cortos|Hay un camino/)
      .waitFor();
    await panel(page)
      .getByText(/coincidieron/)
      .first()
      .waitFor();
    const searchParams = new URL(page.url()).searchParams;
    expect([searchParams.get('from'), searchParams.get('to')]).toEqual([
      expect.stringMatching(/^Organization_/),
      expect.stringMatching(/^Organization_/),
    ]);
    expect(errors()).toEqual([]);
  });

  it('names nodes that the filters leave out, and tells of one who is not visible that they are not shown', async () => {
    const { one, other } = await ask(
      '{ one: organization(slug: "inai") { id } other: organization(slug: "codeando-mexico") { id } }',
    );
    const { page } = await open(`?series=demo&from=${one.id}&to=${other.id}`);
    const ends = panel(page).locator('.facts .name');
    await expect.poll(() => ends.allTextContents()).toContain('Codeando México A.C.');
    await open('?series=demo&selected=Organization_zzzzzz');
    await panel(page).getByText('No se muestra').waitFor();
  });

  it('compares two editions, and the numbers are those of the graph', async () => {
    const { page } = await open('?series=demo');
    await page.getByRole('button', { name: 'Comparar ediciones' }).click();
    await panel(page).locator('select[name=from]').selectOption('demo-2021');
    await panel(page).locator('select[name=to]').selectOption('demo-2022');
    const claim = await panel(page).locator('.claim').textContent();
    const query = `{ from: edition(slug: "demo-2021") { id } to: edition(slug: "demo-2022") { id } }`;
    const { from, to } = await ask(query);
    const { editionDiff } = await ask(
      `{ editionDiff(from: "${from.id}", to: "${to.id}", lineage: AS_RECORDED)
        { keptTies newTies(first: 1) { totalCount } lapsedTies(first: 1) { totalCount } } }`,
    );
    const { keptTies, newTies, lapsedTies } = editionDiff;
    const numbers = claim!.split(': ').at(-1)!.match(/\d+/g)!.map(Number);
    expect(numbers).toEqual([newTies.totalCount, keptTies, lapsedTies.totalCount]);
    expect(await page.locator('.map-count').textContent()).toContain(
      formatCount(keptTies + newTies.totalCount + lapsedTies.totalCount, 'es'),
    );
    // What came, stayed and went, of organizations, is in the legend.
    const legend = await page.locator('.map-legend .entries').innerText();
    expect(legend).toMatch(/Llegaron\s*\d+\s*Siguieron\s*\d+\s*No volvieron\s*\d+|Solo en el registro/);
  });

  it('tells when two editions have more ties than fit on the map', async () => {
    const { page } = await open('?compare=demo-2021,demo-2022');
    const notice = panel(page).getByText('Son más de los que caben en el mapa');
    await panel(page).locator('.claim').waitFor();
    expect(await notice.count()).toBe(0);
    await page.route('**/graphql', async (route) => {
      const response = await route.fetch();
      const body = (await response.text()).replaceAll('"truncated":false', '"truncated":true');
      await route.fulfill({ response, body });
    });
    await panel(page).locator('select[name=to]').selectOption('demo-2023');
    await notice.waitFor();
    await page.unrouteAll({ behavior: 'ignoreErrors' });
  });

  it('shows what the network would lose without one node', async () => {
    const { page } = await open('?series=demo');
    await page.getByRole('button', { name: '¿Y si falta?' }).click();
    await find(page, 'contratos claros');
    await panel(page)
      .getByText(/La red no se parte|De \d+ grupos/)
      .waitFor();
    expect(page.url()).toContain('without=Organization_');
    await panel(page)
      .getByRole('button', { name: /^Volver a incluir/ })
      .click();
    await expect.poll(() => page.url()).not.toContain('without=');
  });

  it('plays through the editions; with reduced motion it goes one step, and nothing moves by itself', async () => {
    const small = { width: 640, height: 480 }; // each of a hundred frames is drawn by the processor
    const { page } = await visit(`${shipped.url}/map?series=demo`, { viewport: small });
    const shown = () => page.locator('.map-time output').textContent();
    await page.getByRole('button', { name: 'Reproducir' }).click();
    await expect.poll(shown, { timeout: 15_000 }).toContain('2021');
    await expect.poll(shown, { timeout: 15_000 }).toContain('2022');
    await expect.poll(shown, { timeout: 15_000 }).toContain('2023');
    await page.getByRole('button', { name: 'Reproducir' }).waitFor();

    const still = await open('?series=demo');
    const shownStill = () => still.page.locator('.map-time output').textContent();
    await still.page.getByRole('button', { name: 'Siguiente' }).click();
    await expect.poll(shownStill).toContain('2021');
    await still.page.waitForTimeout(2500);
    expect(await shownStill()).toContain('2021');
  });

  it('adds up editions with the slider, by keyboard, and the filters follow', async () => {
    const { page } = await open('?series=demo');
    await page.getByRole('checkbox', { name: 'Acumular' }).check();
    await page.getByRole('slider').focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => page.url()).toContain('editions=demo-2021,demo-2022&cumulative=1');
    expect(await page.locator('.map-form input[value=demo-2022]').isChecked()).toBe(true);
    expect(await page.locator('.map-form input[value=demo-2023]').isChecked()).toBe(false);
  });

  it('filters by sector with the legend, and shows the number of nodes of each', async () => {
    const { page } = await open('?series=demo');
    const before = await page.locator('.map-count').textContent();
    await page.getByRole('checkbox', { name: /^Academia \(sintético\)/ }).check();
    await expect.poll(() => page.locator('.map-count').textContent()).not.toBe(before);
    expect(page.url()).toContain('withSector=demo-academia');
    expect(Number(await page.locator('[data-sector=demo-academia]').textContent())).toBeGreaterThan(3);
  });

  it('hides what the legend names, colours by something else, and keeps both in the address', async () => {
    const { page, errors } = await open('?series=demo');
    const entry = page.locator('.map-legend button[data-class=demo-academia]');
    const count = page.locator('.map-count');
    const before = Number.parseInt((await count.textContent())!, 10);
    const academia = Number(await entry.locator('.count').textContent());
    await entry.click();
    await expect.poll(() => count.textContent()).toContain(`${before - academia} organizaciones`);
    expect(await entry.getAttribute('aria-pressed')).toBe('false');
    expect(page.url()).toContain('hide=demo-academia');
    await page.getByRole('combobox', { name: 'Color por' }).selectOption('community');
    await expect.poll(() => page.url()).toContain('colour=community');
    expect(page.url()).not.toContain('hide=');
    await expect.poll(() => count.textContent()).toContain(`${before} organizaciones`);
    await page.getByRole('checkbox', { name: 'Ver todos los vínculos' }).check();
    await expect.poll(() => page.url()).toContain('allTies=1');
    expect(errors()).toEqual([]);
  });

  it('makes room for the card of what is chosen, and goes back when it is closed', async () => {
    const { page } = await open('?series=demo');
    await find(page, 'contratos claros');
    await panel(page).getByRole('link', { name: 'Abrir su página' }).waitFor();
    const card = (await panel(page).boundingBox())!;
    const foot = (await page.locator('.map-foot').boundingBox())!;
    expect(foot.x + foot.width).toBeLessThanOrEqual(card.x);
    await panel(page).getByRole('button', { name: 'Cerrar' }).click();
    await expect.poll(() => panel(page).count()).toBe(0);
    expect(page.url()).not.toContain('camera=');
  });

  it('goes back and forth, and opens the same view from the address alone', async () => {
    const { page } = await open('?series=demo');
    await find(page, 'contratos claros');
    await panel(page).locator('.strongest button').first().click();
    await panel(page).locator('.claim').waitFor();
    const address = page.url();
    await page.goBack();
    await panel(page).getByRole('link', { name: 'Abrir su página' }).waitFor();
    await page.goForward();
    await panel(page).locator('.claim').waitFor();
    const again = await visit(address, { viewport });
    await panel(again.page).locator('.claim').waitFor({ timeout: 30_000 });
    expect(await panel(again.page).textContent()).toBe(await panel(page).textContent());
    await expect.poll(() => again.page.url()).toBe(page.url());
  });

  it('goes to the table and back with the same filters', async () => {
    const { page } = await open('?series=demo&minShared=3');
    const lines = (await page.locator('.map-count').textContent())!.match(/de ([\d,]+) vínculos/)![1]!;
    await page.getByRole('link', { name: 'Tabla', exact: true }).click();
    await page.locator('table.ties caption').waitFor();
    expect(await page.locator('table.ties caption').textContent()).toContain(lines);
    await page.locator('.map-views').getByRole('link', { name: 'Mapa', exact: true }).click();
    await expect.poll(() => page.url()).toBe(`${shipped.url}/map?series=demo&minShared=3`);
  });

  it('goes from node to node by keyboard', async () => {
    const { page } = await open('?series=demo');
    await page.getByRole('link', { name: 'Saltar los filtros' }).focus();
    await page.keyboard.press('Enter');
    const name = /^Mapa: [\d,]+ organizaciones · resaltan [\d,]+ de [\d,]+ vínculos\. Con las flechas/;
    await page.getByRole('application', { name }).and(page.locator(':focus')).waitFor();
    await page.keyboard.press('ArrowRight');
    await page.getByText(/en el mapa\.$/).waitFor({ state: 'attached' });
    await page.keyboard.press('Enter');
    await page.getByText(/^Ficha abierta: /).waitFor({ state: 'attached' });
    await panel(page).getByRole('link', { name: 'Abrir su página' }).waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => panel(page).count()).toBe(0);
  });

  it('downloads the map as pictures and files, and copies its citation', async () => {
    const { page, errors } = await open('?series=demo&editions=demo-2022');
    await page.getByRole('button', { name: 'Guardar y citar' }).click();
    const save = async (name: string) => {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        panel(page).getByRole('button', { name }).click(),
      ]);
      return readFileSync((await download.path())!);
    };
    const svg = (await save('SVG')).toString();
    expect(svg).toContain('Encuentro Demo de Datos 2022');
    expect(svg).toContain('Datos sintéticos');
    expect(svg).toContain('editions=demo-2022');
    expect(svg).toContain('data:font/woff2;base64,'); // what has no file in it is drawn in another font
    expect([...(await save('PNG')).subarray(1, 4)].map((code) => String.fromCharCode(code)).join('')).toBe(
      'PNG',
    );
    for (const name of ['GEXF, para Gephi', 'CSV de vínculos']) {
      const href = await panel(page).getByRole('link', { name }).getAttribute('href');
      expect(href).toContain('series=demo&editions=demo-2022');
      expect((await fetch(shipped.url + href)).status).toBe(200);
    }
    expect(await panel(page).locator('.cite').textContent()).toMatch(/revisión [\da-f]{12}/);
    const permalink = await panel(page)
      .getByRole('link', { name: /^Las cifras/ })
      .getAttribute('href');
    expect((await json(permalink!)).node.figures).toBeTruthy();
    expect(errors()).toEqual([]);
  });

  it.each(['experts', 'sectors', 'two-mode'])('sees %s, and opens the card of one', async (kind) => {
    const { page, errors } = await open(`?series=demo&kind=${kind}`);
    await page.locator('.map-canvas').focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await panel(page).getByRole('heading', { level: 2 }).waitFor();
    expect(errors()).toEqual([]);
  });
});
