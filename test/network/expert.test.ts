import { describe, expect, it } from 'vitest';
import { givePortraits } from '../support/portraits.ts';
import { createWorld, freshWorld, idOf, type Scribe } from '../support/world.ts';

const PHOTO = {
  url: 'https://example.org/ana.jpg',
  credit: 'Berta',
  license: 'https://example.com/cc',
  alt: { es: 'Ana al micrófono', en: 'Ana at the microphone' },
};

function fill(scribe: Scribe) {
  const [first, second] = ['Primera', 'Segunda'].map((name) => scribe.organization(name));
  const ana = scribe.expert('Ána Inventada', {
    consent: 'GRANTED',
    biography: 'Sabe de datos.',
    biographyTranslations: { en: 'Knows data.' },
    photo: PHOTO,
  });
  const silent = scribe.expert('Ana Callada', { biography: 'No dijo nada.', photo: PHOTO });
  scribe.expert('ana inventada', { slug: 'ana-2' });
  scribe.identify(ana, 'ORCID', '0000-0002-1825-0097', { verified: true });
  const source = scribe.source('Semblanza');
  scribe.cite(ana, source);
  const early = scribe.affiliation(ana, first, {
    title: 'Directora',
    titleTranslations: { en: 'Head' },
    from: '2015',
    to: '2019-06',
  });
  scribe.affiliation(ana, second, { title: 'Consejera', from: '2019-07' });
  scribe.affiliation(ana, second, { title: 'Socia' });
  scribe.affiliation(silent, first, { from: '2020-05', to: '2020' });
  scribe.cite(early, source);
  const [before, after] = [
    ['Antes', '2018-05'],
    ['Después', '2021'],
  ].map(([name, startsOn]) => scribe.edition(scribe.series(name!), name!, { startsOn }));
  const [panel, talk] = [scribe.activity(before, 'Panel'), scribe.activity(after, 'Charla')];
  scribe.participation(panel, ana, {
    role: 'MODERATOR',
    onBehalfOf: first,
    nameAtTime: 'Primera de antes',
    billedAs: 'Dra. Ana',
    order: 3,
  });
  scribe.participation(talk, ana, { role: 'SPEAKER', onBehalfOf: second });
  scribe.participation({ edition: after }, ana, { activity: null, role: 'ORGANIZER' });
  return { ana, silent, before, after };
}

let made!: ReturnType<typeof fill>;
const world = await createWorld((scribe) => {
  made = fill(scribe);
});
await givePortraits(world);

const ana = async (fields: string) =>
  (await world.read(`{ expert(slug: "ana-inventada") { ${fields} } }`)).expert;

describe('an expert', () => {
  it('says what is known of them', async () => {
    expect(
      await ana(
        'id slug displayName sortName identifiers { scheme value url verified } sources { nodes { title } } withheld { field reason }',
      ),
    ).toEqual({
      id: idOf(made.ana),
      slug: 'ana-inventada',
      displayName: 'Ána Inventada',
      sortName: 'ana inventada',
      identifiers: [
        {
          scheme: 'ORCID',
          value: '0000-0002-1825-0097',
          url: 'https://orcid.org/0000-0002-1825-0097',
          verified: true,
        },
      ],
      sources: { nodes: [{ title: 'Semblanza' }] },
      withheld: [],
    });
  });

  it('has affiliations, the latest first, of which the start is not known last', async () => {
    expect(
      await ana(
        'affiliations { title titleEn: title(locale: "en") from to organization { name } expert { slug } sources { totalCount } }',
      ),
    ).toEqual({
      affiliations: [
        {
          title: 'Consejera',
          titleEn: 'Consejera',
          from: '2019-07',
          to: null,
          organization: { name: 'Segunda' },
          expert: { slug: 'ana-inventada' },
          sources: { totalCount: 0 },
        },
        {
          title: 'Directora',
          titleEn: 'Head',
          from: '2015',
          to: '2019-06',
          organization: { name: 'Primera' },
          expert: { slug: 'ana-inventada' },
          sources: { totalCount: 1 },
        },
        {
          title: 'Socia',
          titleEn: 'Socia',
          from: null,
          to: null,
          organization: { name: 'Segunda' },
          expert: { slug: 'ana-inventada' },
          sources: { totalCount: 0 },
        },
      ],
    });
  });

  it('took part in editions, in activities and in none, with what was so then', async () => {
    const { participations } = await ana(
      'participations { totalCount nodes { role order billedAs nameAtTime withheld activity { title } edition { slug } onBehalfOf { name } expert { slug } affiliationAtTime { title } } }',
    );
    const expert = { slug: 'ana-inventada' };
    expect(participations).toEqual({
      totalCount: 3,
      nodes: [
        {
          role: 'MODERATOR',
          order: 3,
          billedAs: 'Dra. Ana',
          nameAtTime: 'Primera de antes',
          withheld: null,
          activity: { title: 'Panel' },
          edition: { slug: 'antes' },
          onBehalfOf: { name: 'Primera' },
          expert,
          affiliationAtTime: { title: 'Directora' },
        },
        {
          role: 'SPEAKER',
          order: 0,
          billedAs: null,
          nameAtTime: null,
          withheld: null,
          activity: { title: 'Charla' },
          edition: { slug: 'despues' },
          onBehalfOf: { name: 'Segunda' },
          expert,
          affiliationAtTime: { title: 'Consejera' },
        },
        {
          role: 'ORGANIZER',
          order: 0,
          billedAs: null,
          nameAtTime: null,
          withheld: null,
          activity: null,
          edition: { slug: 'despues' },
          onBehalfOf: null,
          expert,
          affiliationAtTime: { title: 'Consejera' },
        },
      ],
    });
  });

  it('finds their participations by role and edition, the latest first when asked to', async () => {
    const data =
      await ana(`a: participations(role: [SPEAKER, ORGANIZER]) { totalCount } b: participations(edition: ["${idOf(made.before)}"]) { nodes { role } }
      c: participations(orderBy: LATEST_FIRST) { nodes { role } } d: participations { facets(by: [ROLE, EDITION]) { buckets { key count } } }`);
    expect(data).toMatchObject({ a: { totalCount: 2 }, b: { nodes: [{ role: 'MODERATOR' }] } });
    expect(data.c.nodes.at(-1)).toEqual({ role: 'MODERATOR' });
    expect(data.d.facets[1].buckets).toEqual([
      { key: 'despues', count: 2 },
      { key: 'antes', count: 1 },
    ]);
  });
});

describe('what is personal', () => {
  it('is shown of whoever agreed, in their words and in the size wanted', async () => {
    expect(
      await ana(
        'bio bioEn: bio(locale: "en-US") photo { url width height alt altEn: alt(locale: "en") credit license validUntil } small: photo(width: 100) { width height } large: photo(width: 5000) { width height } usual: photo(width: null) { width }',
      ),
    ).toEqual({
      bio: 'Sabe de datos.',
      bioEn: 'Knows data.',
      photo: {
        url: expect.stringMatching(/^http:\/\/localhost\/photos\/[0-9a-f]{64}\.webp$/),
        width: 320,
        height: 320,
        alt: 'Ana al micrófono',
        altEn: 'Ana at the microphone',
        credit: 'Berta',
        license: PHOTO.license,
        validUntil: null,
      },
      small: { width: 100, height: 100 },
      large: { width: 640, height: 640 },
      usual: { width: 320 },
    });
  });

  it('is not shown of whoever was not asked, and it is said what is kept back', async () => {
    const { expert } = await world.read(
      '{ expert(slug: "ana-callada") { displayName bio bioEn: bio(locale: "en") photo { url } withheld { field reason } } }',
    );
    expect(expert).toMatchObject({ displayName: 'Ana Callada', bio: null, bioEn: null, photo: null });
    expect(expert.withheld.map(({ field }: { field: string }) => field)).toEqual(['bio', 'photo']);
  });

  it('is not shown once its time is over', async () => {
    const photos = await freshWorld((scribe) => {
      scribe.expert('Ayer', { consent: 'GRANTED', photo: { ...PHOTO, validUntil: '2020-01-01T00:00:00Z' } });
      scribe.expert('Mañana', {
        consent: 'GRANTED',
        photo: { ...PHOTO, validUntil: '2999-01-01T00:00:00Z' },
      });
    });
    await givePortraits(photos);
    const { experts } = await photos.read('{ experts { nodes { displayName photo { validUntil } } } }');
    expect(experts.nodes).toEqual([
      { displayName: 'Ayer', photo: null },
      { displayName: 'Mañana', photo: { validUntil: '2999-01-01T00:00:00.000Z' } },
    ]);
  });
});

describe("an organization's experts", () => {
  const at = async (slug: string, date?: string) => {
    const { organization } = await world.read(
      `{ organization(slug: "${slug}") { experts${date ? `(at: "${date}")` : ''} { totalCount nodes { title expert { displayName } } } } }`,
    );
    expect(organization.experts.totalCount).toBe(organization.experts.nodes.length);
    return organization.experts.nodes.map(
      ({ title, expert }: { title: string; expert: { displayName: string } }) => title ?? expert.displayName,
    );
  };

  it.each<[string, string | undefined, string[]]>([
    ['primera', undefined, ['Directora', 'Ana Callada']],
    ['primera', '2014', []],
    ['primera', '2015-01-01', ['Directora']],
    ['primera', '2019', ['Directora']],
    ['primera', '2019-06-30', ['Directora']],
    ['primera', '2019-07', []],
    ['primera', '2020', ['Ana Callada']],
    ['primera', '2020-04', []],
    ['primera', '2020-12-31', ['Ana Callada']],
    ['primera', '2021', []],
    ['segunda', '1900', ['Socia']],
    ['segunda', '2999', ['Consejera', 'Socia']],
  ])('of %s at %s may have been %j', async (slug, date, people) => {
    expect((await at(slug, date)).sort()).toEqual(people.toSorted());
  });

  it.each(['2021-02-30', '21', 'yesterday', '2021-1', '2021-13', ''])(
    'are not asked for at %j',
    async (date) => {
      const { errors } = await world.ask(
        'query ($at: PartialDate) { organization(slug: "primera") { experts(at: $at) { totalCount } } }',
        { at: date },
      );
      expect(errors).toMatchObject([{ message: expect.stringContaining('PartialDate') }]);
    },
  );
});

it('experts come by name, without regard to case and accents', async () => {
  const { experts } = await world.read('{ experts { nodes { slug } } }');
  expect(experts.nodes.map(({ slug }: { slug: string }) => slug)).toEqual([
    'ana-callada',
    'ana-inventada',
    'ana-2',
  ]);
});
