import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, describe, expect, it, onTestFinished } from 'vitest';
import { openBrowser, withoutBrowser } from '../support/browser.ts';
import { count } from '../support/costs/file-costs.ts';
import { overflowOf, violationsIn } from '../support/page-visits.ts';
import { shippedServer } from '../support/shipped.ts';

describe.skipIf(withoutBrowser)('GraphiQL in a browser', () => {
  const shipped = shippedServer();

  let shared: Promise<BrowserContext> | undefined;
  afterAll(async () => (await shared)?.close());

  /** The page as a newcomer sees it, and what went wrong in it or went elsewhere; its scripts were read before. */
  async function visit(address: string) {
    shared ??= openContext();
    const context = await shared;
    await forget(context);
    const visited = await open(address, context);
    onTestFinished(() => visited.page.close());
    return visited;
  }

  /** Takes away what the page of the test before has kept; it is closed, and writes no more. */
  async function forget(context: BrowserContext) {
    const page = await context.newPage();
    await page.goto(`${shipped.url}/healthz`);
    await page.evaluate('localStorage.clear()');
    await page.close();
  }

  /** The same in a browser of another kind. */
  async function visitWith(options: BrowserContextOptions, address: string) {
    const context = await openContext(options);
    onTestFinished(() => context.close());
    return open(address, context);
  }

  let first: ReturnType<typeof open> | undefined;
  afterAll(async () => (await first)?.page.context().close());

  /** One newcomer's page, which several tests look at in turn: Monaco takes two seconds of CPU each time. */
  function firstVisit() {
    first ??= openContext().then((context) => open('/graphiql', context));
    return first;
  }

  const openContext = async (options: BrowserContextOptions = {}) =>
    (await openBrowser()).newContext({ locale: 'en-US', ...options });

  async function open(address: string, context: BrowserContext) {
    count('page');
    const [problems, elsewhere]: [string[], string[]] = [[], []];
    context.on('request', (request) => {
      if (new URL(request.url()).origin !== shipped.url) elsewhere.push(request.url());
    });
    const page = await context.newPage();
    page.on('console', (message) => {
      if (message.type() !== 'info') problems.push(message.text());
    });
    page.on('pageerror', (error) => problems.push(error.message));
    await page.goto(shipped.url + address);
    await page.locator('.graphiql-query-editor .view-line').first().waitFor();
    return { page, problems, elsewhere };
  }

  it('opens with a first query, asks no other host for anything, and breaks none of its rules', async () => {
    const { page, problems, elsewhere } = await firstVisit();
    await shows(page, 'query', 'query Conveners');
    await run(page);
    await shows(page, 'response', '"totalCount": 41');
    expect({ problems, elsewhere }).toEqual({ problems: [], elsewhere: [] });
  });

  it('lists the examples by audience; a chosen one opens in a tab of its own and runs', async () => {
    const { page, problems } = await firstVisit();
    const headings = page.locator('.examples h3');
    expect(await headings.allTextContents()).toEqual(['Dashboard', 'Partner site', 'Analyst', 'Further']);
    await page.getByRole('link', { name: 'What became of INAI' }).click();
    await shows(page, 'query', 'query Succession');
    expect(await tabs(page)).toEqual(['Conveners', 'Succession']);
    await run(page);
    await shows(page, 'response', '"dissolvedOn": "2025-03-20"');
    await page.getByRole('link', { name: 'Who convened an edition' }).click();
    await shows(page, 'query', 'query Conveners');
    expect(await tabs(page)).toEqual(['Conveners', 'Succession']);
    expect(problems).toEqual([]);
  });

  it('can be used by keyboard alone', async () => {
    const { page } = await firstVisit();
    await page.getByRole('link', { name: 'The speakers of an edition, each once' }).focus();
    await page.keyboard.press('Enter');
    await shows(page, 'query', 'query Speakers');
    await page.keyboard.press('Control+Enter');
    await shows(page, 'response', '"totalCount": 6');
  });

  it('asks for a token in the language of the page', async () => {
    const { page } = await visit('/graphiql?lang=es');
    await page.getByRole('button', { name: 'Show Credencial' }).click();
    await page.getByText('No se manda ninguna credencial.').waitFor();
    await page.getByLabel('Credencial', { exact: true }).last().fill('no token');
    await page.getByRole('button', { name: 'Usarla' }).click();
    await page.getByText('Eso no es una credencial. Empieza con tjd_.').waitFor();
  });

  it('sends a token that is typed in, and keeps it for the tab alone', async () => {
    const { page } = await visit('/graphiql');
    const token = `tjd_${'a'.repeat(63)}`;
    await page.getByRole('button', { name: 'Show Token' }).click();
    await page.locator('#credential').fill(token);
    await page.getByRole('button', { name: 'Use it' }).click();
    const kept = page.getByText('A token is sent with each question.');
    await kept.waitFor();
    await shows(page, 'query', 'totalCount'); // before the editor has it there is nothing to run
    await run(page);
    await shows(page, 'response', 'UNAUTHENTICATED');
    expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain(token);
    expect(await page.locator('#credential').inputValue()).toBe('');
    const another = await page.context().newPage();
    await another.goto(`${shipped.url}/graphiql`);
    expect(await another.evaluate(() => sessionStorage.length)).toBe(0);
    await page.reload();
    await kept.waitFor();
    await page.getByRole('button', { name: 'Forget it' }).click();
    await shows(page, 'query', 'totalCount');
    await run(page);
    await shows(page, 'response', '"totalCount": 41');
  });

  it('opens the example that the address names, once, however often it is opened', async () => {
    const { page } = await visit('/graphiql?example=succession');
    await shows(page, 'query', 'query Succession');
    await page.waitForTimeout(700); // it remembers its tabs half a second later
    await page.reload();
    await shows(page, 'query', 'query Succession');
    expect(await tabs(page)).toEqual(['Succession']);
  });

  it('opens the query of the address without running it', async () => {
    const query = '{ sector(slug: "academia") { name } }';
    const { page } = await visit(`/graphiql?query=${encodeURIComponent(query)}`);
    await shows(page, 'query', query);
    expect((await page.locator('.graphiql-response .view-lines').textContent())?.trim()).toBe('');
    await run(page);
    await shows(page, 'response', '"name": "Academia"');
  });

  it('knows the schema: it marks a field that does not exist, and explains those that do', async () => {
    const { page, problems } = await visit('/graphiql?query={nope}');
    await page.locator('.graphiql-query-editor .squiggly-error').waitFor();
    await page.getByRole('button', { name: 'What every type and field means' }).click();
    const documentation = page.locator('.graphiql-doc-explorer');
    await documentation.getByRole('link', { name: 'Query', exact: true }).click();
    await documentation.getByRole('link', { name: 'organizations', exact: true }).waitFor();
    expect(await documentation.locator('.graphiql-markdown-description').count()).toBeGreaterThan(10);
    expect(problems).toEqual([]);
  });

  it('has its examples in the language of the browser, or of the address', async () => {
    const { page } = await visitWith({ locale: 'es-MX' }, '/graphiql?example=succession');
    await shows(page, 'query', 'Una organización que termina conserva su lugar en la red');
    expect(await page.locator('.examples h3').allTextContents()).toEqual([
      'Tablero',
      'Sitio aliado',
      'Análisis',
      'Más',
    ]);
    expect(await page.locator('html').getAttribute('lang')).toBe('es');
  });

  it('says on a phone that it needs more room, and lets examples be read, changed and asked', async () => {
    const browser = await openBrowser();
    const context = await browser.newContext({ viewport: { width: 360, height: 740 }, locale: 'es-MX' });
    onTestFinished(() => context.close());
    const page = await context.newPage();
    await page.goto(`${shipped.url}/graphiql?example=search&lang=es`);
    await page.getByText('necesita una pantalla más ancha').waitFor();
    expect(await overflowOf(page)).toBe(0);
    expect(await violationsIn(page)).toEqual([]);
    await page.getByLabel('Consulta').fill('{ sector(slug: "academia") { name } }');
    await page.getByRole('button', { name: 'Preguntar' }).click();
    await page.getByText('"name": "Academia"').waitFor();
    await page.getByLabel('Variables').fill('{');
    await page.getByRole('button', { name: 'Preguntar' }).click();
    await page.getByText('Las variables no son JSON válido.').waitFor();
    await page.getByRole('link', { name: 'Qué fue del INAI, que inició DATACON' }).click();
    expect(await page.getByLabel('Consulta').inputValue()).toContain('# Se extinguió en 2025.');
    await page
      .getByLabel('Credencial', { exact: true })
      .last()
      .fill(`tjd_${'a'.repeat(63)}`);
    await page.getByRole('button', { name: 'Usarla' }).click();
    await page.getByRole('button', { name: 'Preguntar' }).click();
    await page.getByText('UNAUTHENTICATED').waitFor();
    await page.getByRole('button', { name: 'Olvidarla' }).click();
    await page.getByRole('button', { name: 'Preguntar' }).click();
    await page.getByText('"dissolvedOn": "2025-03-20"').waitFor();
  });

  it('is dark for those who like it dark', async () => {
    const brightness = async ({ page }: { page: Page }) => {
      const color: string = await page.evaluate(
        'getComputedStyle(document.querySelector(".graphiql-container")).backgroundColor',
      );
      return Math.max(...(color.match(/\d+/g) ?? []).slice(0, 3).map(Number));
    };
    expect(await brightness(await firstVisit())).toBeGreaterThan(230);
    expect(await brightness(await visitWith({ colorScheme: 'dark' }, '/graphiql'))).toBeLessThan(80);
  });
});

const run = (page: Page) => page.locator('.graphiql-execute-button').click();

const tabs = (page: Page) => page.locator('.graphiql-tab-button').allTextContents();

/** Waits until an editor shows a text; Monaco draws spaces as ones that do not break. */
async function shows(page: Page, editor: 'query' | 'response', text: string): Promise<void> {
  const lines = page.locator(`.graphiql-${editor === 'query' ? 'query-editor' : 'response'} .view-lines`);
  const seen = async () => (await lines.textContent().catch(() => ''))?.replaceAll('\u00a0', ' ');
  await expect.poll(seen, { timeout: 15_000 }).toContain(text);
}
