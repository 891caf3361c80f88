import { describe, expect, it } from 'vitest';
import { ownPath } from '../../web/layout/addresses.ts';
import { licenseName } from '../../web/layout/license-name.ts';
import { serveWorld } from '../support/served.ts';
import { linkedDataIn } from './entities.ts';

const LICENSE = 'https://creativecommons.org/licenses/by-sa/4.0/';

const { url, get } = await serveWorld((scribe) => {
  const panel = scribe.activity(scribe.edition(scribe.series('Encuentro'), 'Encuentro 2021'), 'Un panel');
  const photo = { url: 'https://photos.example/a.jpg', credit: 'Luz', license: LICENSE };
  const details = {
    photo,
    biography: 'Sabe de datos.\n\nY de redes.',
    biographyTranslations: { es: 'Sabe de datos.\n\nY de redes.', en: 'Knows data.' },
    url: 'https://agreed.example/',
  };
  scribe.participation(panel, scribe.expert('Agreed', { consent: 'GRANTED', ...details }));
  scribe.participation(panel, scribe.expert('Silent', details));
});

const PHOTO = /\/photos\/[0-9a-f]{64}\.webp/;

describe('a photo, a biography and a page of their own', () => {
  it('show on the page of whoever agreed, with whom to name and the licence', async () => {
    const { headers, body } = await get('/experts/agreed');
    const [src] = /<img src="([^"]+)"/.exec(body)?.slice(1) ?? [];
    expect(src).toMatch(new RegExp(`^${PHOTO.source}$`));
    expect(body).toContain('<figcaption');
    expect(body.replaceAll(/<!--.*?-->/g, '')).toMatch(
      /Foto: Luz \(<a[^>]*href="https:\/\/creativecommons[^>]*>CC BY-SA 4\.0/,
    );
    expect(body).toMatch(
      /<p class="lead">(<!--.*?-->)*Sabe de datos\.(<!--.*?-->)*<\/p>.*<p class="lead">(<!--.*?-->)*Y de redes\./s,
    );
    expect(body).toContain('https://agreed.example/');
    expect(linkedDataIn(body)[0]).toMatchObject({
      image: url + src,
      description: 'Sabe de datos.\n\nY de redes.',
      sameAs: ['https://agreed.example/'],
    });
    expect(headers.get('content-security-policy')).toContain("img-src 'self' data: blob:;");
    expect((await get('/experts/agreed?lang=en')).body).toContain('Knows data.');
  });

  it('show in embeds and feeds, in the language asked for', async () => {
    const embed = await get('/embed/speakers?edition=encuentro-2021&locale=en');
    expect(embed.body).toMatch(PHOTO);
    expect(embed.body).toContain('Knows data.');
    expect(embed.body).toContain('CC BY-SA 4.0');
    expect(embed.headers.get('content-security-policy')).toContain("img-src 'self';");
    const { body } = await get('/embed/speakers.json?edition=encuentro-2021&locale=en');
    const [agreed, silent] = JSON.parse(body).items;
    expect(agreed).toMatchObject({
      image: expect.stringMatching(PHOTO),
      content_text: expect.stringContaining('Knows data.'),
      _tejido: { bio: 'Knows data.', photo: { credit: 'Luz', license: LICENSE, width: 160, height: 160 } },
    });
    expect(silent._tejido).toMatchObject({ bio: null, photo: null });
  });

  it('do not show of whoever was not asked, but that there is something', async () => {
    const { body } = await get('/experts/silent');
    expect(body).not.toMatch(/Sabe de datos|agreed\.example|photos\.example|<img|Luz/);
    expect(body).toContain('una semblanza, una página propia, un retrato');
  });
});

it.each([
  'https://elsewhere.example/photos/a.webp',
  'https://site.example.evil/photos/a.webp',
  '//site.example/photos/a.webp',
  'javascript:alert(1)',
  'data:image/svg+xml,x',
  '',
  null,
])('a picture is shown from nowhere else than the site itself: %s', (given) => {
  expect(ownPath(given, 'https://site.example')).toBeUndefined();
  expect(ownPath('https://site.example/photos/a.webp', 'https://site.example')).toBe('/photos/a.webp');
});

it.each([
  [LICENSE, 'CC BY-SA 4.0'],
  ['https://creativecommons.org/publicdomain/zero/1.0/', 'CC0 1.0'],
  ['https://example.org/licence', undefined],
  [null, undefined],
])('a licence of Creative Commons is called by its name: %s', (given, name) =>
  expect(licenseName(given)).toBe(name),
);
