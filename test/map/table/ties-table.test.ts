import { describe, expect, it } from 'vitest';
import { withoutBrowser } from '../../support/browser.ts';
import { sharedPage, visit } from '../../support/page-visits.ts';
import { shippedServer } from '../../support/shipped.ts';

describe.skipIf(withoutBrowser)('the table of the map', () => {
  const shipped = shippedServer();

  const goTo = sharedPage({ javaScriptEnabled: false });

  const open = async (query: string) => (await goTo(`${shipped.url}/map?view=table${query}`)).page;

  it('has the ties in rows, and the narrative of the network, without JavaScript', async () => {
    const page = await open('&series=demo');
    await page.getByText(/En la red hay \d+ organizaciones/).waitFor();
    expect(await page.locator('table.ties caption').textContent()).toMatch(/50 de [\d,]+ vínculos/);
    expect(await page.locator('table.ties tbody tr').count()).toBe(50);
    await page.getByText('Datos sintéticos').first().waitFor();
  });

  it('sorts by a head, and marks it', async () => {
    const page = await open('&series=demo');
    expect(await page.locator('th[aria-sort=descending]').textContent()).toContain('Comparado con el azar');
    await page.getByRole('link', { name: 'Coincidencias', exact: true }).click();
    expect(await page.locator('th[aria-sort=descending]').textContent()).toContain('Coincidencias');
    const shared = await page.locator('table.ties tbody tr td:nth-child(3)').allTextContents();
    const numbers = shared.map(Number);
    expect(numbers).toEqual(numbers.toSorted((one, other) => other - one));
    expect(page.url()).toContain('sort=SHARED');
  });

  it('is paged to the end, without repetitions and omissions', async () => {
    const page = await open('&series=demo&minShared=4');
    const rows: string[] = [];
    const total = Number(/de (\d+) vínculos/.exec((await page.locator('caption').textContent())!)![1]);
    for (;;) {
      rows.push(...(await page.locator('table.ties tbody tr').allTextContents()));
      const next = page.getByRole('link', { name: 'Página siguiente' });
      if ((await next.count()) === 0) break;
      await next.click();
    }
    expect([rows.length, new Set(rows).size]).toEqual([total, total]);
    expect(total).toBeGreaterThan(100); // of which two pages would not be enough
  });

  it('filters by its form, by keyboard alone', async () => {
    const page = await open('&series=demo');
    await page.locator('.map-filters > summary').focus();
    await page.keyboard.press('Enter');
    await page.getByLabel('Coincidencias mínimas').focus();
    await page.keyboard.press('Control+A');
    await page.keyboard.type('6');
    await page.keyboard.press('Enter');
    await page.waitForURL(/minShared=6/);
    const shared = await page.locator('table.ties tbody tr td:nth-child(3)').allTextContents();
    expect(Math.min(...shared.map(Number))).toBeGreaterThanOrEqual(6);
  });

  it('is read, sorted and paged by keyboard alone, with JavaScript too', async () => {
    const { page, problems } = await visit(`${shipped.url}/map?view=table&series=demo&minShared=4`);
    const reach = async (name: string, key = 'Tab') => {
      for (let presses = 0; presses < 60; presses++) {
        await page.keyboard.press(key);
        if ((await page.evaluate('document.activeElement.textContent.trim()')) === name) return;
      }
      throw new Error(`Nothing called ${name} was reached.`);
    };
    await reach('Una');
    await page.keyboard.press('Enter');
    await page.waitForURL(/sort=NAME/);
    expect(await page.locator('th[aria-sort=ascending]').count()).toBe(1);
    await reach('Por qué');
    await page.keyboard.press('Enter');
    await page.waitForURL(/selected=/);
    await page.locator('.map-evidence .claim').waitFor();
    await reach('Página siguiente', 'Shift+Tab'); // from the end of the page
    await page.keyboard.press('Enter');
    await page.waitForURL(/after=/);
    await reach('GEXF, para Gephi', 'Shift+Tab');
    expect(problems).toEqual([]);
  });

  it('shows the ties of one node, and the evidence of a tie', async () => {
    const page = await open('&series=demo');
    await page.locator('table.ties tbody .only').first().click();
    await page.getByText(/Solo los vínculos de/).waitFor();
    await page
      .getByRole('link', { name: /^Por qué están vinculadas/ })
      .first()
      .click();
    await page.locator('.map-evidence .evidence a').first().waitFor();
  });

  it('marks each tie of two editions as new, kept or lapsed, as the graph counts them', async () => {
    const get = async (path: string) => (await fetch(shipped.url + path)).text();
    const ask = async (query: string) =>
      JSON.parse(await get(`/graphql?query=${encodeURIComponent(query)}`)).data;
    let path: string | undefined =
      '/map?view=table&compare=demo-2021,demo-2022&channels=ACTIVITY&maxActivitySize=4';
    const counts = { Nuevo: 0, Sigue: 0, 'Ya no está': 0 };
    while (path) {
      const text: string = await get(path);
      for (const word of Object.keys(counts) as (keyof typeof counts)[])
        counts[word] += text.split(`<td>${word}</td>`).length - 1;
      path = /rel="next" href="([^"]+)"/.exec(text)?.[1]?.replaceAll('&amp;', '&');
    }
    const { from, to } = await ask(
      '{ from: edition(slug: "demo-2021") { id } to: edition(slug: "demo-2022") { id } }',
    );
    const { editionDiff } = await ask(
      `{ editionDiff(from: "${from.id}", to: "${to.id}", lineage: AS_RECORDED, channels: [ACTIVITY], maxActivitySize: 4)
        { keptTies newTies(first: 1) { totalCount } lapsedTies(first: 1) { totalCount } } }`,
    );
    const { newTies, keptTies, lapsedTies } = editionDiff;
    expect(counts).toEqual({
      Nuevo: newTies.totalCount,
      Sigue: keptTies,
      'Ya no está': lapsedTies.totalCount,
    });
  });

  it('keeps two editions compared through its form and links, in both languages, until others are chosen', async () => {
    const page = await open('&series=demo&compare=demo-2021,demo-2022&lang=en');
    await page.getByText(/is compared with/).waitFor();
    await page.locator('.map-filters > summary').click();
    await page.getByLabel('Minimum shared').fill('3');
    await page.getByRole('button', { name: 'Apply filters' }).click();
    await page.waitForURL(/minShared=3/);
    expect(await page.locator('table.ties tbody td:nth-child(3)').first().textContent()).toMatch(
      /^(New|Kept|Gone)$/,
    );
    const gexf = await page.getByRole('link', { name: 'GEXF, for Gephi' }).getAttribute('href');
    expect(gexf).toContain('editions=demo-2021,demo-2022');
    await page.locator('.map-filters > summary').click();
    await page.locator('.map-form input[value=demo-2023]').check();
    await page.getByRole('button', { name: 'Apply filters' }).click();
    await page.waitForURL(/demo-2023/);
    expect(await page.locator('table.ties thead').textContent()).not.toContain('What changed');
  });

  it.each([
    ['sectors', 'Vínculos'],
    ['two-mode', 'Actividad'],
    ['experts', 'Fuerza'],
  ])('has rows for %s too', async (kind, head) => {
    const page = await open(`&series=demo&kind=${kind}`);
    expect(await page.locator('table.ties thead').textContent()).toContain(head);
    expect(await page.locator('table.ties tbody tr').count()).toBeGreaterThan(5);
  });

  it('names the parameters that are not valid, and no others', async () => {
    const page = await open('&minShared=-3&%3Cscript%3Ealert(1)%3C%2Fscript%3E=1');
    const notice = await page.locator('.map-notice').textContent();
    expect(notice).toContain('minShared, <script>alert(1)</script>');
    expect(await page.locator('.map-page script').count()).toBe(0);
  });

  it('is offered by the map where there is no JavaScript', async () => {
    const { page } = await visit(`${shipped.url}/map?series=demo&minShared=2`, { javaScriptEnabled: false });
    await page.getByRole('link', { name: 'Ver la tabla' }).click();
    await page.waitForURL(/view=table/);
    expect(page.url()).toContain('series=demo&minShared=2');
  });

  it('is offered by the map where the graph does not answer, and the map is asked for again', async () => {
    const { page } = await visit(`${shipped.url}/map?view=table`);
    await page.route('**/graphql', (route) => route.abort());
    await page.goto(`${shipped.url}/map`);
    await page.getByRole('heading', { name: 'No se pudo cargar el mapa' }).waitFor();
    await page.unroute('**/graphql');
    await page.getByRole('button', { name: 'Intentar de nuevo' }).click();
    await page.locator('.map-count').waitFor();
  });
});
