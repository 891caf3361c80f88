import { describe, expect, it } from 'vitest';
import { imageUrl } from '../../web/layout/addresses.ts';
import { serveWorld } from '../support/served.ts';
import { linkedDataIn } from './entities.ts';

const { get } = await serveWorld((scribe) => {
  const panel = scribe.activity(scribe.edition(scribe.series('Encuentro'), 'Encuentro 2021'), 'Un panel');
  const photos = { segura: 'https://photos.example/a.jpg', insegura: 'http://photos.example/b.jpg' };
  for (const [slug, url] of Object.entries(photos)) {
    const photo = { url, width: 320, height: 320, credit: 'Luz' };
    scribe.participation(panel, scribe.expert(slug, { consent: 'GRANTED', photo }));
  }
});

describe('a photo', () => {
  it('shows on the page of a person, which admits it', async () => {
    const { headers, body } = await get('/experts/segura');
    expect(body).toContain('<img src="https://photos.example/a.jpg"');
    expect(linkedDataIn(body)[0]).toMatchObject({ image: 'https://photos.example/a.jpg' });
    expect(headers.get('content-security-policy')).toMatch(/img-src [^;]*https:/);
  });

  it('is left out where the policy forbids it: at an address without https', async () => {
    const { headers, body } = await get('/experts/insegura');
    expect(body).not.toMatch(/<img|<figure|photos\.example|Luz/);
    expect(headers.get('content-security-policy')).not.toMatch(/img-src [^;]*https:/);
  });

  it('is left out of embeds and feeds as well', async () => {
    for (const form of ['', '.json']) {
      const { body } = await get(`/embed/speakers${form}?edition=encuentro-2021`);
      expect(body).toContain('https://photos.example/a.jpg');
      expect(body).not.toContain('http://photos.example');
      expect(body).toContain('insegura');
    }
  });

  it.each([
    'http://a.example/',
    'javascript:alert(1)',
    'data:image/svg+xml,x',
    '//a.example',
    '',
    null,
    undefined,
  ])('has no address that is not https: %s', (given) => expect(imageUrl(given)).toBeUndefined());
});
