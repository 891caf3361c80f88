import { describe, expect, it } from 'vitest';
import { createWorld, freshWorld, type Scribe } from '../support/world.ts';

const world = await createWorld((scribe) => {
  const [academia, civil, invented] = ['Academia', 'Civil', 'De mentira'].map((name) => scribe.sector(name));
  scribe.sector('Nadie');
  const real = scribe.series('Encuentro');
  const made = scribe.series('Ensayo', { synthetic: true });
  const [e2021, e2022, e2023] = [2021, 2022, 2023].map((year) =>
    scribe.edition(real, `Encuentro ${year}`, { year, startsOn: `${year}` }),
  );
  const trial = scribe.edition(made, 'Ensayo 2021', { year: 2021 });
  const [uni, colegio, red, ficticia, heir, both, quiet] = [
    'Uni',
    'Colegio',
    'Red',
    'Ficticia',
    'Heredera',
    'De ambas',
    'Callada',
  ].map((name) => scribe.organization(name, { sector: academia }));
  const convene = (edition: object, organization: object, sectorAtTime: object | null, role = 'CONVENER') =>
    scribe.convening(edition, organization, { sectorAtTime, role });
  convene(e2022!, uni, academia!);
  convene(e2022!, uni, academia!, 'HOST'); // counts once
  convene(e2022!, red, civil!);
  convene(e2023!, uni, academia!);
  convene(e2023!, colegio, academia!);
  convene(e2023!, red, null); // of no sector that is known
  convene(trial, ficticia, invented!);
  convene(trial, both, invented!);
  scribe.succession(ficticia, heir);
  const [ana, eva, denied] = [
    scribe.expert('Ana'),
    scribe.expert('Eva'),
    scribe.expert('Dora', { consent: 'DENIED' }),
  ];
  const panel = scribe.activity(e2022!, 'Un panel');
  const on = (organization: object) => ({ onBehalfOf: organization, sectorAtTime: academia });
  scribe.participation(panel, ana, on(uni)); // convened already
  scribe.participation(panel, ana, { ...on(colegio), role: 'MODERATOR' });
  scribe.participation(panel, denied, on(quiet)); // says nothing of whom she came for
  scribe.participation(scribe.activity(trial, 'Aparte'), denied, on(quiet));
  scribe.participation(scribe.activity(e2021!, 'Otro panel'), ana, on(both));
  const rehearsal = scribe.activity(trial, 'De prueba');
  scribe.participation(rehearsal, eva);
  const [feigned, shared] = ['Tema fingido', 'Tema de ambas'].map((label) => scribe.topic(label));
  scribe.topic('Tema de nadie');
  for (const topic of [feigned!, shared!]) scribe.about(rehearsal, topic);
  scribe.about(panel, shared!);
});

describe('the share of a sector', () => {
  const big = (published: number, known: number) => (scribe: Scribe) => {
    const [academia, civil] = ['Academia', 'Civil'].map((name) => scribe.sector(name));
    const edition = scribe.edition(scribe.series('Foro'), 'Foro 2020', { year: 2020 });
    scribe.figure(edition, 'CONVENING_ORGANIZATIONS', published);
    for (let at = 0; at < 10; at++) {
      const sectorAtTime = at < 2 ? academia : at < known ? civil : null;
      scribe.convening(edition, scribe.organization(`Org ${at}`), { sectorAtTime });
    }
    scribe.convening(edition, scribe.organization('Paga'), { sectorAtTime: academia, role: 'SPONSOR' });
  };
  const shareOf = async (published: number, known: number) => {
    const small = await freshWorld(big(published, known));
    const { sector } = await small.read(`{ sector(slug: "academia") { parts {
      share completeness unknownBecause(locale: "en") organizations allOrganizations knownOrganizations conveners } } }`);
    return sector.parts[0];
  };

  it('is told of the organizations that are recorded, once the sectors of four fifths are known', async () => {
    expect(await shareOf(12, 10)).toEqual({
      share: 3 / 11,
      completeness: 'UNKNOWN', // nothing was published of its experts
      unknownBecause: null,
      organizations: 3,
      allOrganizations: 11,
      knownOrganizations: 11,
      conveners: 2, // who only pays convenes nobody
    });
    expect(await shareOf(12, 7)).toMatchObject({
      share: null,
      unknownBecause:
        'The sector of 8 of 11 organizations is known, fewer than four fifths, so we cannot say how much is of each.',
    });
  });

  it('is not told of an edition that is known to be recorded in part', async () => {
    expect(await shareOf(13, 10)).toMatchObject({
      share: null,
      completeness: 'PARTIAL',
      unknownBecause:
        '10 of 13 conveners of this edition are recorded, fewer than four fifths, so we cannot say who was missing.',
    });
  });

  it('is not told of fewer than ten organizations', async () => {
    const { sector } = await world.read(
      '{ sector(slug: "academia") { parts { share unknownBecause(locale: "en") } } }',
    );
    expect(sector.parts.map(({ share }: { share: null }) => share)).toEqual([null, null, null]);
    expect(sector.parts[1].unknownBecause).toBe(
      '3 organizations are recorded, fewer than 10, so we cannot say how much is of each sector.',
    );
  });

  it('costs one statement for all editions', async () => {
    const { statements } = await world.ask(
      '{ sector(slug: "academia") { parts { share completeness unknownBecause } } }',
    );
    expect(statements).toHaveLength(3); // the sector, its parts, how their editions are recorded
  });
});

describe('the part of a sector', () => {
  it('is counted for every edition of the series in which it appears, the oldest first', async () => {
    const { data, errors, statements } = await world.ask(`{ sector(slug: "academia") { parts {
      edition { slug } organizations allOrganizations conveners allConveners } } }`);
    expect(errors).toEqual([]);
    expect(
      data.sector.parts.map(({ edition, ...counts }: { edition: { slug: string } }) => [
        edition.slug,
        ...Object.values(counts),
      ]),
    ).toEqual([
      ['encuentro-2021', 1, 1, 0, 0],
      ['encuentro-2022', 2, 3, 1, 2],
      ['encuentro-2023', 2, 3, 2, 3],
    ]);
    expect(statements).toHaveLength(3); // the sector, its parts, their editions
  });

  it('shows an edition without it as none, and is empty for a sector that appears nowhere', async () => {
    const { sectors } = await world.read('{ sectors { slug parts { organizations edition { year } } } }');
    const bySlug = Object.fromEntries(
      sectors.map(({ slug, parts }: { slug: string; parts: object[] }) => [slug, parts]),
    );
    expect(bySlug.civil).toEqual([
      { organizations: 0, edition: { year: 2021 } },
      { organizations: 1, edition: { year: 2022 } },
      { organizations: 0, edition: { year: 2023 } },
    ]);
    expect(bySlug.nadie).toEqual([]);
  });

  it('is counted for all sectors at once', async () => {
    const { statements } = await world.ask('{ sectors { parts { organizations edition { slug } } } }');
    expect(statements).toHaveLength(3);
  });
});

describe('a sector at more editions than are shown', async () => {
  const old = await createWorld((scribe) => {
    const [sector, other] = [scribe.sector('Academia'), scribe.sector('Aparte')];
    const member = scribe.organization('Uni', { sector });
    for (const name of ['Anual', 'Bienal']) {
      const series = scribe.series(name);
      for (let year = 1930; year < 2000; year++) {
        const edition = scribe.edition(series, `${name} ${year}`, { year });
        if (year % 2) scribe.convening(edition, member, { sectorAtTime: sector });
        if (year === 1930)
          scribe.convening(edition, scribe.organization(`De ${name}`), { sectorAtTime: other });
      }
    }
  });

  it('is shown with the newest hundred, by series, the oldest first', async () => {
    const { sectors } = await old.read('{ sectors { slug parts { organizations edition { slug } } } }');
    for (const { slug, parts } of sectors) {
      const slugs = parts.map(({ edition }: { edition: { slug: string } }) => edition.slug);
      const years = Array.from({ length: 50 }, (_, at) => 1950 + at);
      expect([slug, slugs]).toEqual([
        slug,
        ['anual', 'bienal'].flatMap((name) => years.map((year) => `${name}-${year}`)),
      ]);
    }
  });
});

describe('what is synthetic', () => {
  const synthetic = async (query: string) => {
    const { nodes } = (await world.read(`{ list: ${query} }`)).list;
    return nodes
      .filter((node: { synthetic: boolean }) => node.synthetic)
      .map((node: { slug: string }) => node.slug);
  };

  it('is said of a series', async () => {
    expect(
      await world.read(
        '{ a: series(slug: "encuentro") { synthetic } b: series(slug: "ensayo") { synthetic } }',
      ),
    ).toEqual({ a: { synthetic: false }, b: { synthetic: true } });
  });

  it('is an organization of synthetic series alone, or one without appearances that follows such', async () => {
    expect(
      await synthetic('organizations(filter: { series: ["ensayo"] }) { nodes { slug synthetic } }'),
    ).toEqual(['ficticia', 'heredera']);
  });

  it('is an expert of synthetic series alone', async () => {
    expect(await synthetic('experts(series: ["ensayo"]) { nodes { slug synthetic } }')).toEqual(['eva']);
  });

  it('is a topic of synthetic series alone', async () => {
    expect(await synthetic('topics(series: ["ensayo"]) { nodes { slug synthetic } }')).toEqual([
      'tema-fingido',
    ]);
  });

  it('is a sector of synthetic series alone', async () => {
    const { sectors } = await world.read('{ sectors(series: ["ensayo"]) { slug synthetic } }');
    expect(sectors.filter((each: { synthetic: boolean }) => each.synthetic)).toEqual([
      { slug: 'de-mentira', synthetic: true },
    ]);
  });

  it('does not tell for whom somebody who is withheld came', async () => {
    expect(
      await synthetic('organizations(filter: { text: "Callada" }) { nodes { slug synthetic } }'),
    ).toEqual([]);
  });
});
