import { describe, expect, it } from 'vitest';
import { layoutOf } from '../../src/http/pictures/card-layout.ts';
import { titleSize } from '../../src/http/pictures/text-size.ts';
import { figuresOf } from '../../web/sharing/figures.ts';
import { serveWorld, statementsOf } from '../support/served.ts';
import { entitiesOfEveryType, LISTS, PATHS } from './entities.ts';

let made!: ReturnType<typeof entitiesOfEveryType>;
const { world, url, get } = await serveWorld((scribe) => {
  made = entitiesOfEveryType(scribe);
  scribe.figure(made.edition, 'CONVENING_ORGANIZATIONS', 30);
});

/** What a picture is answered with, its size by the header of the PNG. */
async function getPicture(path: string, headers: Record<string, string> = {}) {
  const response = await fetch(url + path, { headers, redirect: 'manual' });
  const bytes = Buffer.from(await response.arrayBuffer());
  const isPng = bytes.subarray(0, 8).equals(Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'));
  const size = isPng ? [bytes.readUInt32BE(16), bytes.readUInt32BE(20)] : undefined;
  return { status: response.status, headers: response.headers, bytes, size };
}

/** The content of a tag in the head of a page. */
const metaOf = (body: string, name: string): string | undefined =>
  new RegExp(`<meta (?:property|name)="${name}" content="([^"]*)"`).exec(body)?.[1];

const pictureOf = (body: string) => metaOf(body, 'og:image')?.replace(url, '').replaceAll('&amp;', '&');

const PICTURED = Object.entries(PATHS).filter(([type]) => type !== 'Topic');

describe('a page', () => {
  it.each(PICTURED)(
    'of type %s is shared with a picture of its own, in its language',
    async (_type, path) => {
      for (const lang of ['es', 'en']) {
        const { body } = await get(`${path}?lang=${lang}`);
        expect(pictureOf(body)).toBe(`/pictures${path}.png?lang=${lang}`);
        expect(metaOf(body, 'og:image:alt')).not.toBe('');
        expect(body).toContain(`<a href="/pictures${path}.png?lang=${lang}">`);
        expect(['width', 'height', 'type'].map((name) => metaOf(body, `og:image:${name}`))).toEqual([
          '1200',
          '630',
          'image/png',
        ]);
        expect(metaOf(body, 'twitter:card')).toBe('summary_large_image');
      }
    },
  );

  it.each(['/', '/search?q=x', '/topics/el-tema', ...LISTS])(
    'has the picture of home else: %s',
    async (path) => {
      expect(pictureOf((await get(path)).body)).toBe('/pictures/home.png?lang=es');
    },
  );

  it('of the map has that of the map, whatever is shown', async () => {
    expect(pictureOf((await get('/map?view=table&lang=en')).body)).toBe('/pictures/map.png?lang=en');
  });

  it('that is not there has none', async () => {
    for (const path of ['/organizations/nobody', '/nothing', `/experts/${made.withheld[0]!.slug}`]) {
      const { body } = await get(path);
      expect([path, pictureOf(body), metaOf(body, 'twitter:card')]).toEqual([path, undefined, 'summary']);
    }
  });
});

describe('a picture', () => {
  it.each([...PICTURED.map(([, path]) => path), '/activities/sin-titulo', '/home', '/map'])(
    'is a PNG of 1200 x 630, whatever names hold: %s',
    async (path) => {
      const { status, headers, size } = await getPicture(`/pictures${path}.png?lang=en`);
      expect([status, headers.get('content-type'), size]).toEqual([200, 'image/png', [1200, 630]]);
      expect(headers.get('content-language')).toBe('en');
      expect(headers.get('cross-origin-resource-policy')).toBe('cross-origin');
    },
  );

  it('is painted once while the network is as it was, and sent to nobody who has it', async () => {
    const path = '/pictures/editions/la-edicion.png?lang=es';
    const first = await getPicture(path, { 'accept-encoding': 'gzip' });
    expect(first.headers.get('cache-control')).toBe('public, max-age=30');
    expect(first.headers.get('content-encoding')).toBeNull();
    const statements = await statementsOf(async () => {
      expect((await getPicture(`${path}&other=1`)).bytes.equals(first.bytes)).toBe(true);
      expect((await getPicture(path, { 'if-none-match': first.headers.get('etag')! })).status).toBe(304);
    });
    expect(statements).toEqual([]);
  });

  it('is another in another language, and once something was written', async () => {
    const [spanish, english] = await Promise.all(
      ['es', 'en'].map((lang) => getPicture(`/pictures/organizations/la-organizacion.png?lang=${lang}`)),
    );
    expect(spanish!.bytes.equals(english!.bytes)).toBe(false);
    await world.write(async ({ em }) => {
      Object.assign(await em.findOneOrFail('Organization' as never, made.organization.id as never), {
        acronym: 'ÑU',
      });
    });
    const isAsBefore = async () => {
      const later = await getPicture('/pictures/organizations/la-organizacion.png?lang=es');
      return later.bytes.equals(spanish!.bytes);
    };
    await expect.poll(isAsBefore).toBe(false); // a kept answer is served for a quarter of a second more
  });

  it('of somebody who is withheld is no more there than the page', async () => {
    for (const { slug } of made.withheld) {
      const [page, picture] = [
        await get(`/experts/${slug}`),
        await getPicture(`/pictures/experts/${slug}.png`),
      ];
      expect([page.status, picture.status, picture.size]).toEqual([404, 404, undefined]);
    }
  });

  it.each([
    '/pictures/nothing.png',
    '/pictures/organizations/nobody.png',
    '/pictures/organizations/la-organizacion',
    '/pictures/organizations/.png',
    '/pictures/toString/x.png',
    '/pictures/constructor.png',
    '/pictures/topics/el-tema.png',
    "/pictures/editions/a'%00b.png",
  ])('is 404 or refused for what there is not: %s', async (path) => {
    expect((await getPicture(path)).status).toBeOneOf([400, 404]);
  });
});

const card = { title: 'T', figures: [], tagline: '' };

describe('a card', () => {
  it('says of how many its numbers speak, and nothing where nothing is recorded', () => {
    const conveners = { state: 'PARTIAL', recorded: 2, published: { value: 30 } } as const;
    const none = { state: 'UNKNOWN', recorded: 0, published: null } as const;
    expect(
      figuresOf(
        [
          ['conveners', conveners],
          ['participants', none],
          ['outcomes', 0],
          ['activities', 1],
        ],
        'es',
      ),
    ).toEqual([
      { value: '2', part: 'de 30', label: 'organizaciones convocantes registradas' },
      { value: '1', label: 'actividad registrada' },
    ]);
    const all = { state: 'SUFFICIENT', recorded: 31, published: { value: 30 } } as const;
    expect(figuresOf([['conveners', all]], 'en')).toEqual([{ value: '31', label: 'recorded conveners' }]);
  });

  it('has a band of what is recorded alone', () => {
    const [band] = layoutOf({ ...card, band: ['#fff', null] }).props.children as {
      props: { children: object[] };
    }[];
    expect(band!.props.children).toHaveLength(2);
  });

  it('cuts no number, however large', () => {
    const figure = { value: '1,234,567', part: 'de 9,999,999', label: '' };
    const sizeIn = (drawn: object) =>
      Number(/"fontSize":(\d+),"fontWeight":700,"lineHeight":1.1,/.exec(JSON.stringify(drawn))?.[1]);
    expect(sizeIn(layoutOf({ ...card, figures: [{ ...figure, value: '1', part: undefined }] }))).toBe(76);
    expect(sizeIn(layoutOf({ ...card, figures: Array.from({ length: 4 }, () => figure) }))).toBeLessThan(40);
  });

  it('has smaller letters the longer its name is', () => {
    const sizes = [10, 30, 50, 90, 5000].map((length) => titleSize('x'.repeat(length)).size);
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
  });
});
