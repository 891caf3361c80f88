import { describe, expect, it } from 'vitest';
import { serveWorld } from '../support/served.ts';

const { url, get } = await serveWorld((scribe) => {
  const inEnglish = (name: string) => ({ nameTranslations: { en: name } });
  const sector = scribe.sector('Academia');
  const series = scribe.series('Encuentro');
  const edition = scribe.edition(series, 'Encuentro 2021', { year: 2021, ...inEnglish('Meeting 2021') });
  const panel = scribe.activity(edition, 'Un panel', {
    startsAt: new Date('2021-05-13T15:00:00Z'),
    titleTranslations: { en: 'A panel' },
  });
  for (const [name, english] of Object.entries({ Universidad: 'University', Archivo: 'Archive' })) {
    const onBehalfOf = scribe.organization(name, { sector, ...inEnglish(english) });
    scribe.participation(panel, scribe.expert(`Ana ${english.length}`), { onBehalfOf });
  }
  for (let at = 0; at < 60; at++) scribe.organization(`Datos ${at}`, { sector });
});

/** Where the link to the other language leads. */
const otherLanguage = (body: string): string =>
  /<a class="language"[^>]* href="([^"]*)"/.exec(body)![1]!.replaceAll('&amp;', '&');

describe('the link to the other language', () => {
  it.each([
    ['/organizations?q=datos&sector=academia', '/organizations?q=datos&sector=academia&lang=en'],
    ['/embeds?edition=encuentro-2021&embed=map', '/embeds?edition=encuentro-2021&embed=map&lang=en'],
    ['/embeds?lang=en&embed=map', '/embeds?lang=es&embed=map'],
    ['/outcomes?kind=AGREEMENT&kind=NONE', '/outcomes?kind=AGREEMENT&kind=NONE&lang=en'],
    ['/connect?from=universidad', '/connect?from=universidad&lang=en'],
    ['/editions/encuentro-2021', '/editions/encuentro-2021?lang=en'],
    ['/nowhere?q=1', '/nowhere?q=1&lang=en'],
  ])('keeps what was asked: %s', async (path, other) => {
    expect(otherLanguage((await get(path)).body)).toBe(other);
  });

  it('keeps the cursor of a list, which is the same in both', async () => {
    const first = await get('/organizations?q=datos');
    const next = /<a rel="next" href="([^"]+)"/.exec(first.body)![1]!.replaceAll('&amp;', '&');
    const [there, other] = [await get(next), await get(otherLanguage((await get(next)).body))];
    const slugs = (body: string) => body.match(/\/organizations\/datos-\d+/g);
    expect(other.headers.get('content-language')).toBe('en');
    expect(slugs(other.body)).toEqual(slugs(there.body));
  });

  it.each([
    '/search?q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E',
    '/search?%22onclick=%22alert(1)',
    '//evil.example/x?a',
  ])('leads nowhere else and is text, whatever was asked: %s', async (path) => {
    const { body } = await get(path);
    expect(body).not.toMatch(/<script>|onclick="alert/);
    expect(new URL(otherLanguage(body), url).origin).toBe(url);
  });

  it('does not replace the canonical address of the page', async () => {
    const { body } = await get('/embeds?edition=encuentro-2021&embed=map');
    expect(body).toContain(`<link rel="canonical" href="${url}/embeds" />`);
    expect(body).toContain(`<link rel="alternate" hreflang="en" href="${url}/embeds?lang=en" />`);
  });
});

describe('in English', () => {
  it.each([
    'from=universidad&to=archivo',
    'from=Universida&to=Archiv',
    'from=Organization_1&to=Organization_2',
  ])('the two that are connected have their English names: %s', async (query) => {
    const { body } = await get(`/connect?${query}&lang=en`);
    expect(body).toMatch(/<h1>How (University and Archive|Archive and University) are connected<\/h1>/);
    expect(body).toContain('value="University"');
  });

  it.each(['/editions/encuentro-2021', '/activities/un-panel'])(
    'a calendar is English also for who fetches it without saying a language: %s',
    async (path) => {
      const { body } = await get(`${path}?lang=en`);
      const links = [...body.matchAll(/<(a|link)[^>]* href="([^"]*\.ics[^"]*)"/g)];
      expect(links.map(([, tag]) => tag).sort()).toEqual(['a', 'link']);
      for (const [, , href] of links) {
        const calendar = await fetch(new URL(href!.replaceAll('&amp;', '&'), url));
        expect(await calendar.text()).toContain('SUMMARY:A panel');
      }
    },
  );
});
