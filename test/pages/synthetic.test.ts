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

describe('what is synthetic', () => {
  it('is marked among search results of every type', async () => {
    const pages = await Promise.all(
      ['cita', 'cita persona', 'cita para'].map(async (text) => (await get(`/search?q=${text}`)).body),
    );
    const marks = Object.assign({}, ...pages.map(marksIn)) as Record<string, boolean>;
    const invented = Object.keys(marks).filter((path) => marks[path] && path.includes('/cita-'));
    expect(invented.sort()).toEqual([
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
    ]);
    expect(Object.keys(marks)).toContain('/sectors/cita-de-uno');
    expect(pages.join()).not.toContain(NOTE);
  });

  it('is noted above search results that are all synthetic', async () => {
    expect((await get('/search?q=inventada')).body).toContain(NOTE);
  });

  it('is marked at the ends of a connection, which no path joins to what is real', async () => {
    const { body } = await get('/connect?from=cita-norte&to=cita-este');
    expect(body).toMatch(new RegExp(`href="/organizations/cita-este">Cita este</a>\\s*${MARK}`));
    expect(body).not.toContain('/activities/cita-de-ensayo');
    expect(body).not.toMatch(new RegExp(`href="/organizations/cita-(norte|sur)">[^<]*</a>\\s*${MARK}`));
    expect(body).not.toContain(NOTE);
    const both = await get('/connect?from=aparte-uno&to=aparte-dos');
    expect(both.body).toContain(NOTE);
    const alone = await get('/connect?from=cita-este&to=cita-este-persona');
    expect(alone.body.split(MARK)).toHaveLength(3);
  });
});

describe.skipIf(withoutBrowser)('a name that is suggested', () => {
  it('has a note that its content is synthetic, which a host page does not repeat', async () => {
    const { page, problems } = await visit(`${url}/connect?lang=en`);
    const field = page.getByRole('combobox', { name: 'From' });
    await field.pressSequentially('cita');
    await page.getByRole('option', { name: 'Cita norte', exact: true }).waitFor();
    await page.getByRole('option', { name: 'Cita este synthetic data', exact: true }).click();
    expect(await field.inputValue()).toBe('Cita este');
    expect(problems).toEqual([]);
  });

  it('may be a sector, whose page opens in the language of the address', async () => {
    const { page } = await visit(`${url}/search?lang=en`);
    await page.getByRole('combobox').pressSequentially('cita de uno');
    await page.getByRole('option', { name: 'Cita de uno' }).click();
    await page.waitForURL('**/sectors/cita-de-uno?lang=en');
  });
});
