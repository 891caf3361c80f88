import { describe, expect, it } from 'vitest';
import { withoutBrowser } from '../../support/browser.ts';
import { visit } from '../../support/page-visits.ts';
import { shippedServer } from '../../support/shipped.ts';

const shipped = shippedServer();

it('the table of the map tells what its address will show, and how long its figures can be had', async () => {
  const said = async (lang: string) =>
    (await fetch(`${shipped.url}/map?view=table&series=demo&lang=${lang}`)).text();
  const spanish = await said('es');
  expect(spanish).toContain('con los datos que la red tenga entonces');
  expect(spanish).toContain('mientras sea la más reciente de la red');
  expect(await said('en')).toContain('with the data that the network has by then');
});

describe.skipIf(withoutBrowser)('the line that cites a map', () => {
  async function open(options = {}, script = '') {
    const { page, problems } = await visit(`${shipped.url}/map?view=table`, options);
    await page.addInitScript(script);
    await page.goto(`${shipped.url}/map?series=demo`);
    await page.locator('.map-count').waitFor({ timeout: 30_000 });
    await page.getByRole('button', { name: 'Guardar y citar' }).click();
    const panel = page.locator('.map-panel');
    await panel.getByText('con los datos que la red tenga entonces').waitFor();
    await panel.getByText('mientras sea la más reciente de la red').waitFor();
    await panel.getByRole('button', { name: 'Copiar la cita' }).click();
    const cited = (await panel.locator('.cite').textContent())!;
    expect(cited).toMatch(
      /revisión ([\da-f]{12}): http\S+\/export\/organizations\.graphml\?\S+&revision=\1\. Vista: http/,
    );
    return { page, panel, cited, problems };
  }

  it('is copied, and the panel tells so', async () => {
    const { page, panel, cited } = await open({ permissions: ['clipboard-read', 'clipboard-write'] });
    await panel.getByText('Copiada.').waitFor();
    expect(await page.evaluate('navigator.clipboard.readText()')).toBe(cited);
  });

  it('is selected where the browser forbids copying, as over plain HTTP, and the panel tells so', async () => {
    const without = 'Object.defineProperty(navigator, "clipboard", { value: undefined })';
    const { page, panel, cited } = await open({}, without);
    await panel.getByText('Seleccionada: cópiala con el teclado.').waitFor();
    expect(await page.evaluate('String(getSelection())')).toBe(cited);
  });
});
