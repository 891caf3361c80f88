import { describe, expect, it } from 'vitest';
import { withoutBrowser } from '../support/browser.ts';
import { visit } from '../support/page-visits.ts';
import { serveWorld } from '../support/served.ts';
import { shippedServer } from '../support/shipped.ts';

describe.skipIf(withoutBrowser)('someone who comes for the first time', () => {
  const shipped = shippedServer();

  it('finds out from the home page how two organizations are connected', async () => {
    const { page, problems } = await visit(shipped.url);
    await page.getByRole('main').getByRole('link', { name: '¿Cómo se conectan dos organizaciones?' }).click();
    await page.getByRole('combobox', { name: 'Desde' }).pressSequentially('transparencia acceso');
    await page.getByRole('option', { name: /^Instituto Nacional de Transparencia/ }).click();
    await page.getByRole('combobox', { name: 'Hasta' }).pressSequentially('codeand');
    await page.getByRole('option', { name: 'Codeando México A.C.' }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Ver la conexión' }).click();
    await page.getByText('ayudaron a realizar DATACON 2021').waitFor();
    expect(problems).toEqual([]);
  });

  it('sees how the share of a sector grew over three editions', async () => {
    const { page } = await visit(`${shipped.url}/sectors/demo-academia`);
    const growth = page.getByRole('table').filter({ hasText: 'Proporción' });
    const rows = (await growth.locator('tbody tr').allInnerTexts()).map((row) => row.replaceAll(/\s+/g, ' '));
    expect(rows.map((row) => row.trim())).toEqual(['2021 16% 8 50 5', '2022 15% 8 54 5', '2023 13% 8 63 7']);
  });

  it('opens the page of what was suggested, by keyboard alone', async () => {
    const { page } = await visit(`${shipped.url}/?lang=en`);
    await page.getByRole('combobox', { name: /^Find/ }).focus();
    await page.keyboard.type('alma rangel');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/experts/alma-rangel-macias?lang=en');
  });

  it('is told when no name matches, and Escape closes the suggestions', async () => {
    const { page } = await visit(`${shipped.url}/connect`);
    const field = page.getByRole('combobox', { name: 'Desde' });
    await field.pressSequentially('zzzzqqqq');
    await expect
      .poll(() => page.locator('.suggesting output').allTextContents())
      .toContain('Nada con ese nombre');
    await field.fill('');
    await field.pressSequentially('codeand');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('Escape');
    expect(await page.getByRole('option').count()).toBe(0);
  });

  it('runs the query of a page again in GraphiQL', async () => {
    const { page } = await visit(`${shipped.url}/connect?from=inai&to=codeando-mexico`);
    await page.getByRole('link', { name: 'ConnectPaths' }).click();
    const shown = (editor: string) =>
      page.locator(`.graphiql-${editor} .view-lines`).first().textContent({ timeout: 20_000 });
    await expect.poll(() => shown('query-editor'), { timeout: 20_000 }).toContain('ConnectPaths');
    await page.locator('.graphiql-execute-button').click();
    await expect.poll(() => shown('response'), { timeout: 20_000 }).toContain('DATACON');
  });

  it('reads every page without JavaScript, and searches too', async () => {
    const { page } = await visit(shipped.url, { javaScriptEnabled: false });
    await page.getByRole('searchbox', { name: 'Buscar en la red' }).fill('codeando');
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: 'Codeando México A.C.' }).click();
    await page.getByRole('heading', { level: 1, name: 'Codeando México A.C.' }).waitFor();
    await page.getByRole('link', { name: 'English' }).click();
    await page.getByRole('heading', { name: 'Who it met' }).waitFor();
  });
});

describe.skipIf(withoutBrowser)('someone who searches for one of two namesakes', async () => {
  const { url } = await serveWorld((scribe) => {
    const edition = scribe.edition(scribe.series('Encuentro'), 'Encuentro 2021', { year: 2021 });
    const meet = (title: string, ...experts: object[]) => {
      const activity = scribe.activity(edition, title);
      for (const expert of experts) scribe.participation(activity, expert);
    };
    const ana = scribe.expert('Ana Solís');
    const [one, two] = ['uno', 'dos'].map((slug) => scribe.expert('María Ruiz', { slug: `maria-${slug}` }));
    meet('Panel de una', ana, one!);
    meet('Panel de otra', ana, two!);
  });

  it.each([0, 1])(
    'is shown the connections of the one chosen, also when the form is sent again: %i',
    async (at) => {
      const { page } = await visit(`${url}/connect`);
      const field = page.getByRole('combobox', { name: 'Desde' });
      await field.pressSequentially('maria ruiz');
      await page.getByRole('option').nth(at).click();
      await page.getByRole('combobox', { name: 'Hasta' }).fill('ana-solis');
      const sent = page.getByRole('button', { name: 'Ver la conexión' });
      await sent.click();
      const panel = ['Panel de una', 'Panel de otra'][at]!;
      await page.getByRole('link', { name: panel }).waitFor();
      await page.getByRole('checkbox').check();
      await sent.click();
      await page.waitForURL('**lineage=AS_SUCCESSOR**');
      await page.getByRole('link', { name: panel }).waitFor();
      await field.fill('María Rui');
      expect(await page.locator('input[name=from_id]').isDisabled()).toBe(true);
    },
  );
});
