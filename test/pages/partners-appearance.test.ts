import { describe, it } from 'vitest';
import { expectNoViolations, expectToFit, type PageView, WINDOW } from '../support/appearance.ts';
import { withoutBrowser } from '../support/browser.ts';
import { sharedPage } from '../support/page-visits.ts';
import { servePartners } from './partner-rows.ts';

const LOOKED: PageView[] = [
  { name: 'partners-of-every-kind', lang: 'es', path: '/partners?lang=es' },
  { name: 'partner', lang: 'es', path: '/partners/fondo-abierto?lang=es' },
];

const FITTING: PageView[] = [
  { name: 'partners-of-every-kind', lang: 'en', path: '/partners?lang=en' },
  { name: 'partner-with-long-words', lang: 'en', path: '/partners/obras-claras?lang=en' },
];

describe.skipIf(withoutBrowser)('partners of every kind', async () => {
  const { url } = await servePartners();
  const goTo = sharedPage({ viewport: WINDOW });

  it.each(LOOKED)('$name is right by axe, light and dark, and fits a phone and a wall', async (look) => {
    const { page } = await goTo(url + look.path);
    await page.setViewportSize(WINDOW);
    await expectNoViolations(page, look);
  });

  it.each(FITTING)('$name fits a phone and a wall, with every detail open', async (look) => {
    const { page } = await goTo(url + look.path);
    await page.setViewportSize(WINDOW);
    await page.evaluate('for (const each of document.querySelectorAll("details")) each.open = true');
    await expectToFit(page, look);
  });
});
