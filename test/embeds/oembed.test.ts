import { describe, expect, it } from 'vitest';
import { alternatesOfEdition } from '../../web/embeds/alternates.ts';
import { serveWorld } from '../support/served.ts';
import { gathering, hostileGathering, syntheticGathering } from './gathering.ts';

const { url, get } = await serveWorld((scribe) => {
  gathering(scribe);
  hostileGathering(scribe);
  syntheticGathering(scribe);
});

const ask = async (query: Record<string, string>) => {
  const { status, body, headers } = await get(`/oembed?${new URLSearchParams(query)}`);
  return { status, headers, answer: JSON.parse(body) };
};

describe('oEmbed', () => {
  it('embeds an edition by its speakers, in the language of the address', async () => {
    const { status, headers, answer } = await ask({ url: `${url}/editions/encuentro-2021?lang=en` });
    expect([status, headers.get('content-type')]).toEqual([200, 'application/json; charset=utf-8']);
    expect(answer).toMatchObject({
      version: '1.0',
      type: 'rich',
      title: 'Encuentro 2021: Who takes part',
      provider_name: 'Tejido',
      provider_url: url,
      width: 640,
      height: 480,
    });
    const [, src = ''] =
      /<iframe src="([^"]+)" width="100%" height="480" style="max-width:640px" /.exec(answer.html) ?? [];
    const embedded = await get(src.replaceAll('&amp;', '&').slice(url.length));
    expect([embedded.status, embedded.body]).toEqual([200, expect.stringContaining('<html lang="en"')]);
  });

  it('marks what is synthetic', async () => {
    const { answer } = await ask({ url: `${url}/editions/coloquio-2020?lang=en` });
    expect(answer.title).toBe('Coloquio 2020: Who takes part (Synthetic data)');
    expect(answer.html).toContain('title="Coloquio 2020: Who takes part (Synthetic data)"');
  });

  it('takes an address whose question mark was not escaped, as people paste it', async () => {
    const { body } = await get(`/oembed?url=${url}/editions/encuentro-2021?lang=en`);
    expect(JSON.parse(body)).toMatchObject({ title: 'Encuentro 2021: Who takes part' });
  });

  it('keeps to the given size', async () => {
    const address = `${url}/editions/encuentro-2021`;
    const { answer } = await ask({ url: address, maxwidth: '300', maxheight: '5000' });
    expect([answer.width, answer.height, answer.html]).toEqual([
      300,
      480,
      expect.stringContaining('width="100%" height="480" style="max-width:300px"'),
    ]);
    for (const maxwidth of ['0', '-1', 'wide', '1e9', '999999']) {
      expect([maxwidth, (await ask({ url: address, maxwidth })).status]).toEqual([maxwidth, 400]);
    }
  });

  it('embeds an embed as it is', async () => {
    const { answer } = await ask({
      url: `${url}/embed/programme?edition=encuentro-2021&kind=workshop&theme=dark`,
    });
    expect(answer.html).toContain('/embed/programme?edition=encuentro-2021&amp;kind=workshop&amp;theme=dark');
  });

  it.each([
    ['/series/encuentro', 'Encuentro: Who takes part'],
    ['/organizations/uno', 'Universidad Uno: Who takes part'],
    ['/experts/ana', 'Ana Álvarez Ruiz: Who takes part'],
    ['/activities/plenaria', 'Encuentro 2021: Programme'],
    ['/map', 'The network: Who met whom'],
    ['/embed/speakers?edition=encuentro-2021&view=wall', 'Encuentro 2021: Who takes part'],
  ])('is found in the head of %s, and embeds it', async (path, title) => {
    const { body } = await get(`${path}${path.includes('?') ? '&locale' : '?lang'}=en`);
    const [, href = ''] = /type="application\/json\+oembed" href="([^"]+)"/.exec(body) ?? [];
    const { status, body: found } = await get(href.replaceAll('&amp;', '&').slice(url.length));
    expect([status, JSON.parse(found).title]).toEqual([200, title]);
  });

  it('leaves out what makes no difference to the embed', async () => {
    const { answer } = await ask({
      url: `${url}/embed/map?utm_source=x&edition=encuentro-2021&kind=&size=9`,
    });
    expect(answer.html).toContain(`src="${url}/embed/map?edition=encuentro-2021&amp;frame=messages"`);
  });

  it.each([
    ['https://elsewhere.example/editions/encuentro-2021', 404],
    ['javascript:alert(1)', 404],
    ['not an address', 404],
    ['/organizations/nadie', 404],
    ['/topics/uno', 404],
    ['/editions/', 404],
    ['/embed/nothing?edition=encuentro-2021', 404],
    ['/editions/nada', 404],
    ['/embed/speakers?edition=encuentro-2021&role=boss', 400],
  ])('answers %s with %i', async (address, status) => {
    const answered = await ask({ url: address.startsWith('/') ? url + address : address });
    expect([answered.status, answered.answer.errors.length]).toEqual([status, 1]);
  });

  it('refuses XML, and a request without an address', async () => {
    expect((await ask({ url: `${url}/editions/encuentro-2021`, format: 'xml' })).status).toBe(501);
    expect((await ask({})).status).toBe(400);
  });

  it('escapes names in its HTML', async () => {
    const { answer } = await ask({ url: `${url}/editions/hostil` });
    expect(answer.html).not.toContain('<script');
    expect(answer.html.match(/</g)).toHaveLength(6);
  });
});

describe('the other forms of an edition', () => {
  it('all exist', async () => {
    const forms = alternatesOfEdition({
      slug: 'encuentro-2021',
      name: 'Encuentro 2021',
      locale: 'es',
      origin: url,
    });
    expect(forms.map(({ type }) => type)).toEqual([
      'application/feed+json',
      'application/feed+json',
      'text/csv',
      'text/csv',
      'text/calendar',
    ]);
    for (const { href } of forms)
      expect([href, (await get(href.slice(url.length))).status]).toEqual([href, 200]);
  });
});
