import { describe, expect, it } from 'vitest';
import { expectNoViolations, expectToFit, inTurns, type PageView, WINDOW } from '../support/appearance.ts';
import { withoutBrowser } from '../support/browser.ts';
import { sharedPage } from '../support/page-visits.ts';
import { shippedServer } from '../support/shipped.ts';

/** Every kind of page, and what it is called in a screenshot's name. */
const PAGES: Record<string, string> = {
  home: '/',
  search: '/search?q=transparencia',
  connected: '/connect?from=inai&to=codeando-mexico',
  organization: '/organizations/inai',
  organizations: '/organizations?q=datos',
  experts: '/experts',
  expert: '/experts/adrian-alcala-mendez',
  'all-series': '/series',
  series: '/series/datacon',
  editions: '/editions',
  edition: '/editions/datacon-2021',
  programme: '/editions/demo-2022',
  activity: '/activities/demo-2021-salud-publica-taller-de-diccionarios-de-datos',
  outcomes: '/outcomes',
  outcome: '/outcomes/datacon-2021-ampliar-lo-hecho',
  agenda: '/agenda',
  'agenda-item': '/agenda/politica-nacional-de-datos-abiertos',
  sectors: '/sectors',
  sector: '/sectors/demo-academia',
  topic: '/topics/contrataciones-abiertas',
  partners: '/partners',
  data: '/data',
  contribute: '/contribute?edition=datacon-2022',
  embeds: '/embeds?edition=datacon-2021',
  'embed-speakers': '/embed/speakers?edition=demo-2022&sector=demo-academia',
  'embed-programme': '/embed/programme?edition=demo-2022&kind=keynote',
  'embed-map': '/embed/map?edition=demo-2022',
  missing: '/nowhere',
};

describe.skipIf(withoutBrowser)('every page', () => {
  const shipped = shippedServer();
  const goTo = sharedPage({ viewport: WINDOW });

  async function open({ name, path, lang }: PageView) {
    const { page, problems, elsewhere } = await goTo(shipped.url + path);
    await page.setViewportSize(WINDOW);
    expect(await page.locator('html').getAttribute('lang')).toBe(lang);
    const unexpected = () => problems.filter((text) => !(name === 'missing' && text.includes('404')));
    return { page, expectNoProblems: () => expect([unexpected(), elsewhere]).toEqual([[], []]) };
  }

  it.each(inTurns(PAGES, 'es'))(
    '$name in $lang is right by axe, light and dark, and fits a phone and a wall',
    async (look) => {
      const { page, expectNoProblems } = await open(look);
      await expectNoViolations(page, look);
      expectNoProblems();
    },
  );

  it.each(inTurns(PAGES, 'en'))('$name in $lang fits a phone and a wall too', async (look) => {
    const { page, expectNoProblems } = await open(look);
    await expectToFit(page, look);
    expectNoProblems();
  });
});
