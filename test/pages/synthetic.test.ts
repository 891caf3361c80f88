import { describe, expect, it } from 'vitest';
import { withoutBrowser } from '../support/browser.ts';
import { visit } from '../support/page-visits.ts';
import { serveWorld } from '../support/served.ts';

/** The names are alike, and do not tell what is synthetic. */
const { url, get } = await serveWorld((scribe) => {
  const real = scribe.edition(scribe.series('Encuentro'), 'Cita 2021', { year: 2021 });
  const made = scribe.edition(scribe.series('Ensayo', { synthetic: true }), 'Cita 2022', { year: 2022 });
  const sectors = ['Cita de uno', 'Cita de otro'].map((name) => scribe.sector(name));
  const meet = (edition: object, title: string, topic: string, sectorAtTime: object, names: string[]) => {
    const activity = scribe.activity(edition, title);
    scribe.about(activity, scribe.topic(topic));
    for (const name of names) {
      const onBehalfOf = organizations.get(name)!;
      scribe.participation(activity, people.get(name)!, { onBehalfOf, sectorAtTime });
    }
    scribe.outcome(edition, `Cita para ${title}`);
  };
  const names = ['Cita norte', 'Cita sur', 'Cita este', 'Cita oeste', 'Aparte uno', 'Aparte dos'];
  const organizations = new Map(names.map((name) => [name, scribe.organization(name)]));
  const people = new Map(names.map((name) => [name, scribe.expert(`${name} persona`)]));
  meet(real, 'Cita a solas', 'Cita como tema', sectors[0]!, ['Cita norte', 'Cita sur']);
  meet(made, 'Cita de ensayo', 'Cita inventada', sectors[1]!, ['Cita sur', 'Cita este', 'Cita oeste']);
  meet(made, 'A solas', 'Aparte', sectors[1]!, ['Aparte uno', 'Aparte dos']);
});

const MARK = '<span class="tag gold">datos sintéticos</span>';
const NOTE = 'class="synthetic"';

/** The items of a list: the address that each links to, and whether it is marked. */
const marksIn = (body: string): Record<string, boolean> =>
  Object.fromEntries(
    [...body.matchAll(/<li>\s*<a href="([^"]+)">[\s\S]*?<\/li>/g)].map(([item, href]) => [
      href!,
      item.includes(MARK),
    ]),
  );

/** The addresses that a search page leads to, for several texts together. */
async function foundBy(query: string): Promise<Record<string, boolean>> {
  const pages = await Promise.all(
    ['cita', 'cita persona', 'cita para'].map(async (text) => (await get(`/search?q=${text}${query}`)).body),
  );
  return Object.assign({}, ...pages.map(marksIn)) as Record<string, boolean>;
}

const INVENTED = [
  '/activities/cita-de-ensayo',
  '/editions/cita-2022',
  '/experts/cita-este-persona',
  '/experts/cita-oeste-persona',
  '/organizations/cita-este',
  '/organizations/cita-oeste',
  '/outcomes/cita-para-a-solas',
  '/outcomes/cita-para-cita-de-ensayo',
  '/sectors/cita-de-otro',
  '/topics/cita-inventada',
];

describe('what is synthetic', () => {
  it('is not among search results, which lead to where it is', async () => {
    const marks = await foundBy('');
    expect(Object.keys(marks)).toContain('/sectors/cita-de-uno');
    expect(INVENTED.filter((path) => path in marks)).toEqual([]);
    expect(Object.values(marks)).not.toContain(true);
    const { body } = await get('/search?q=cita');
    expect(body).toMatch(/href="\/search\?q=cita&amp;synthetic=1">\d+ más entre los datos sintéticos/);
  });

  it('is found apart, each result marked', async () => {
    const marks = await foundBy('&synthetic=1');
    expect(INVENTED.filter((path) => !marks[path])).toEqual([]);
    expect(Object.keys(marks)).not.toContain('/organizations/cita-norte');
  });

  it('is noted above search results that are all synthetic, and not above what is real', async () => {
    expect((await get('/search?q=inventada&synthetic=1')).body).toContain(NOTE);
    expect((await get('/search?q=cita')).body).not.toContain(NOTE);
  });

  it('is connected by itself, on the page and on the map', async () => {
    const { body } = await get('/connect?from=aparte-uno&to=aparte-dos');
    expect(body).toContain(NOTE);
    expect(body).toContain('/activities/a-solas');
    expect(body).toMatch(/href="\/map\?[^"]*series=ensayo/);
  });

  it('is joined by no path to what is real, and marked at its end', async () => {
    const { body } = await get('/connect?from=cita-norte&to=cita-este');
    expect(body).toMatch(new RegExp(`href="/organizations/cita-este">Cita este</a>\\s*${MARK}`));
    expect(body).not.toContain('/activities/cita-de-ensayo');
    expect(body).not.toMatch(new RegExp(`href="/organizations/cita-(norte|sur)">[^<]*</a>\\s*${MARK}`));
    expect(body).not.toContain(NOTE);
    const alone = await get('/connect?from=cita-este&to=cita-este-persona');
    expect(alone.body.split(MARK)).toHaveLength(3);
  });

  it.each(['/sitemap-organizations-1.xml', '/sitemap-editions-1.xml'])(
    'is in no sitemap: %s',
    async (path) => {
      const { body } = await get(path);
      expect(body).toMatch(/cita-(norte|2021)/);
      expect(body).not.toMatch(/cita-(este|2022)/);
    },
  );

  it('is no part of the home page, which leads to it', async () => {
    const { body } = await get('/');
    expect(body).not.toContain('/editions/cita-2022');
    expect(body).toContain('href="/series/ensayo"');
  });
});

describe.skipIf(withoutBrowser)('a name that is suggested', () => {
  it('is of what is real, and fills its field', async () => {
    const { page, problems } = await visit(`${url}/connect?lang=en`);
    const field = page.getByRole('combobox', { name: 'From' });
    await field.pressSequentially('cita');
    await page.getByRole('option', { name: 'Cita norte', exact: true }).waitFor();
    expect(await page.getByRole('option', { name: 'Cita este' }).count()).toBe(0);
    await page.getByRole('option', { name: 'Cita norte', exact: true }).click();
    expect(await field.inputValue()).toBe('Cita norte');
    expect(problems).toEqual([]);
  });

  it('may be a sector, whose page opens in the language of the address', async () => {
    const { page } = await visit(`${url}/search?lang=en`);
    await page.getByRole('combobox').pressSequentially('cita de uno');
    await page.getByRole('option', { name: 'Cita de uno' }).click();
    await page.waitForURL('**/sectors/cita-de-uno?lang=en');
  });
});
