import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { withoutBrowser } from '../support/browser.ts';
import { visit } from '../support/page-visits.ts';
import { shippedServer } from '../support/shipped.ts';
import { openHost } from './host-page.ts';

const { put } = await openHost();

describe.skipIf(withoutBrowser)('the page that makes embeds', () => {
  const shipped = shippedServer();

  it('makes a snippet that shows the choice in an empty page of another site', async () => {
    const { page, problems, elsewhere } = await visit(`${shipped.url}/embeds?edition=demo-2022`);
    await page.locator('#preview [part="speaker"]').first().waitFor();
    await page.locator('select[name=role]').selectOption({ label: 'Conferencia magistral' });
    await expect.poll(() => page.locator('#preview [part="note"]').textContent()).toContain('4 personas');
    const line = (await page.locator('#line-element').textContent())!;
    expect(line).not.toContain('\n');
    expect({ problems, elsewhere }).toEqual({ problems: [], elsewhere: [] });
    const host = await visit(put({ body: line }));
    await expect.poll(() => host.page.locator('[part="speaker"]').count()).toBe(4);
    expect(host.problems).toEqual([]);
    const [strict, rule] = await Promise.all(
      ['strict', 'rule'].map((name) => page.locator(`#line-${name}`).textContent()),
    );
    const policy = `script-src ${shipped.url}; connect-src ${shipped.url}; img-src ${shipped.url}; style-src 'self'`;
    const guarded = await visit(put({ body: strict!, style: rule!, policy }));
    await expect.poll(() => guarded.page.locator('[part="speaker"]').count()).toBe(4);
    expect(guarded.problems).toEqual([]);
  });

  it('links to the query of the embed, for each choice, without JavaScript too', async () => {
    const asked = async (page: Page) => {
      const { searchParams } = new URL((await page.locator('#query').getAttribute('href'))!, shipped.url);
      return [searchParams.get('view'), JSON.parse(searchParams.get('variables')!)];
    };
    const query = 'edition=demo-2022&embed=programme&kind=panel';
    const { page: still } = await visit(`${shipped.url}/embeds?${query}`, { javaScriptEnabled: false });
    const edition = [expect.stringMatching(/^Edition_/)];
    const programme = { filter: { edition, kind: ['PANEL'] }, orderBy: 'TIME', locale: 'es' };
    expect(await asked(still)).toEqual(['EmbedProgramme', programme]);
    const { page, problems } = await visit(`${shipped.url}/embeds?edition=demo-2022`);
    await page.locator('select[name=role]').selectOption('keynote');
    await expect
      .poll(() => asked(page))
      .toEqual(['EmbedSpeakers', expect.objectContaining({ edition, role: ['KEYNOTE'] })]);
    await page.locator('select[name=embed]').selectOption('map');
    await expect
      .poll(() => asked(page))
      .toEqual(['EmbedMap', { filter: expect.objectContaining({ editions: edition }), locale: 'es' }]);
    await page.locator('#query').click();
    await page.getByText('EmbedMap').first().waitFor();
    expect(problems).toEqual([]);
  });

  it('copies a snippet, and tells so', async () => {
    const { page } = await visit(`${shipped.url}/embeds?lang=en`, {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    await page.getByRole('button', { name: 'Copy' }).first().click();
    await page.getByText('Copied').first().waitFor();
    expect(await page.evaluate('navigator.clipboard.readText()')).toBe(
      await page.locator('#line-element').textContent(),
    );
  });

  it('offers for each embed its attributes, and for each edition its values', async () => {
    const { page } = await visit(`${shipped.url}/embeds?edition=demo-2022&lang=en`);
    await page.locator('#preview [part="speaker"]').first().waitFor();
    expect(await page.locator('select[name=venue]').isVisible()).toBe(false);
    await page.locator('select[name=embed]').selectOption('programme');
    await page.locator('select[name=venue]').selectOption({ index: 1 });
    await page.locator('#preview [part="session"]').first().waitFor();
    expect(await page.locator('#feeds').textContent()).toMatch(
      /iCalendar .*\/calendar\/venues\/EditionVenue_\w+\.ics/,
    );
    await page.locator('select[name=edition]').selectOption('datacon-2022');
    await page.waitForURL(/edition=datacon-2022/);
    expect(await page.locator('select[name=embed]').inputValue()).toBe('programme');
    const partners = await page
      .getByLabel('Organization', { exact: true })
      .locator('option')
      .allTextContents();
    expect(partners.filter((name) => /Ficticia|Imaginari/.test(name))).toEqual([]);
  });

  it('has the snippets for the newest real edition without JavaScript too, and others by its form', async () => {
    const { page } = await visit(`${shipped.url}/embeds`, { javaScriptEnabled: false });
    expect(await page.locator('#line-element').textContent()).toMatch(
      /^<script .*<tejido-speakers edition="csvconf-2024"/,
    );
    expect(await page.frameLocator('#preview iframe').locator('[part="title"]').textContent()).toContain(
      'v8',
    );
    await page.locator('select[name=embed]').selectOption('map');
    await page.locator('select[name=theme]').selectOption('dark');
    await page.getByRole('button', { name: 'Mostrar' }).click();
    expect(await page.locator('#line-element').textContent()).toMatch(
      /<tejido-map edition="csvconf-2024" locale="es" theme="dark"/,
    );
  });

  it('is of several editions or of a whole series, without JavaScript too', async () => {
    const { page } = await visit(`${shipped.url}/embeds?edition=datacon-2022&lang=en`, {
      javaScriptEnabled: false,
    });
    await page.getByText('Further editions').click();
    for (const name of ['DATACON 2021', 'DATACON 2023']) await page.getByRole('checkbox', { name }).check();
    await page.locator('select[name=size]').selectOption('auto');
    await page.getByRole('button', { name: 'Show' }).click();
    const line = () => page.locator('#line-element').textContent();
    expect(await line()).toMatch(
      /edition="datacon-2022,datacon-2023,datacon-2021" .* size="auto" .*\/editions\?lang=en">/,
    );
    expect(await page.getByRole('checkbox', { name: 'DATACON 2021' }).isChecked()).toBe(true);
    const { page: live, problems } = await visit(page.url());
    const note = live.locator('#preview [part="edition"]');
    await expect.poll(() => note.textContent()).toBe('DATACON 2022, DATACON 2023, DATACON 2021');
    await live.getByRole('checkbox', { name: 'DATACON 2023' }).uncheck();
    await expect.poll(() => note.textContent()).toBe('DATACON 2022, DATACON 2021');
    await live.locator('select[name=series]').selectOption('datacon');
    await expect.poll(() => note.textContent()).toMatch(/^Conferencia Nacional/);
    expect(await live.locator('#line-element').textContent()).toMatch(
      /series="datacon" .*\/series\/datacon\?lang=en">Who takes part: Conferencia Nacional/,
    );
    expect(problems).toEqual([]);
  });

  it('ignores unknown values of its address', async () => {
    const query = 'edition="><script>alert(1)</script>&embed=nothing&role="><b>&locale=xx&theme=pink';
    const { page, problems } = await visit(`${shipped.url}/embeds?${query}`);
    expect(await page.locator('#line-element').textContent()).toMatch(
      /<tejido-speakers edition="csvconf-2024" locale="es" style=/,
    );
    expect(problems).toEqual([]);
  });
});
