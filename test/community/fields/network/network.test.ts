import { describe, expect, it } from 'vitest';
import { createWorld, idOf } from '../../../support/world.ts';
import { type SixOrganizations, sixOrganizations } from '../six-organizations.ts';

let of!: SixOrganizations;
let hallSeries!: { id: number };
let partial!: { id: number };
const ids: Record<string, string> = {};
const world = await createWorld((scribe) => {
  of = sixOrganizations(scribe);
  const silent = scribe.edition(of.series, 'Encuentro 2024', { year: 2024 });
  scribe.activity(silent, 'Sin nadie');
  of.editions['2024'] = silent;
  partial = scribe.series('A medias');
  for (const [year, people] of [
    ['2031', 'AB'],
    ['2032', 'AC'],
  ] as const) {
    const edition = scribe.edition(partial, `A medias ${year}`, { year: Number(year), startsOn: year });
    of.editions[`partial ${year}`] = edition;
    if (year === '2032') scribe.figure(edition, 'EXPERTS', 10);
    const meeting = scribe.activity(edition, `Encuentro a medias ${year}`);
    for (const letter of people as Iterable<'A' | 'B' | 'C'>)
      scribe.participation(meeting, of.experts[letter], { onBehalfOf: of.organizations[letter] });
  }
  hallSeries = scribe.series('Gran salón');
  const hall = scribe.activity(scribe.edition(hallSeries, 'Gran salón 2020', { year: 2020 }), 'Plenaria');
  for (let at = 0; at < 17; at++)
    scribe.participation(hall, scribe.expert(`Asistente ${at}`), {
      onBehalfOf: scribe.organization(`Casa ${at}`),
    });
});
for (const [year, edition] of Object.entries(of.editions)) ids[year] = idOf(edition as { id: number });

const FIGURES = `revision actors activities ties density robinsAlexanderClustering components giantShare
  sectorAssortativity sectorEIIndex newcomerShare retention`;

const ofTown = `series: ["${idOf(of.series)}"]`;

const network = async (filter: string, fields = FIGURES, between = 'ORGANIZATION') =>
  (await world.read(`{ network(between: ${between}, filter: { ${filter} }) { ${fields} } }`)).network;

const near = (value: number) => expect.closeTo(value, 12);

describe('the figures of a network', () => {
  it('are those that can be computed by hand', async () => {
    expect(await network(ofTown)).toEqual({
      revision: expect.stringMatching(/^[\da-f]{12}$/),
      actors: 6,
      activities: 6,
      ties: 5,
      density: near(12 / 36), // attendances, of 6 x 6
      // Cycles of four: C(3,2) through Alba and Brisa. Paths of three, by attendance (d(u) - 1)(d(k) - 1):
      // Apertura 2+2, Mesa de agua 4+4+2, Taller 2+2, Mesa de suelo 1+1, Charla 1+0, Clausura 0.
      robinsAlexanderClustering: near((4 * 3) / 21),
      components: 2, // Faro is one
      giantShare: near(5 / 6),
      // Ends of AB, AC, BC and CD: within the government 2 of 8; shares 4/8, 3/8 and 1/8. (1/4 - 13/32) / (1 - 13/32)
      sectorAssortativity: near(-5 / 19),
      sectorEIIndex: near((3 - 1) / 4),
      newcomerShare: near(2 / 3), // at the last edition Duna, Eco and Faro, of whom Duna was there before
      retention: near(1 / 4), // of Alba, Brisa, Cima and Duna only Duna
    });
  });

  it('are the same between the experts, where each stands for one organization', async () => {
    expect(await network(ofTown, FIGURES, 'EXPERT')).toEqual(await network(ofTown));
  });

  it('of the first edition have nothing to compare with, and of the first two compare these', async () => {
    expect(await network(`editions: ["${ids['2021']}"]`)).toMatchObject({
      actors: 3,
      newcomerShare: null,
      retention: null,
    });
    expect(await network(`editions: ["${ids['2021']}", "${ids['2022']}"]`)).toMatchObject({
      newcomerShare: near(1 / 4), // of Alba, Brisa, Cima and Duna it is Duna
      retention: near(3 / 3), // Alba, Brisa and Cima all came again
    });
  });

  it('of editions that do not follow each other compare those that are in scope', async () => {
    expect(await network(`editions: ["${ids['2021']}", "${ids['2023']}"]`)).toMatchObject({
      newcomerShare: near(3 / 3), // neither Duna nor Eco nor Faro was at the first
      retention: near(0 / 3),
    });
  });

  it('leave an edition that nobody attended out of it', async () => {
    expect(await network(`editions: ["${ids['2022']}", "${ids['2024']}"]`)).toMatchObject({
      actors: 4,
      newcomerShare: null,
      retention: null,
    });
  });

  it.each(['editions: []', 'topics: []', 'channels: []', 'channels: [OUTCOME]'])(
    'of an empty scope { %s } are 0 where they count and null where they are not defined',
    async (filter) => {
      expect(await network(`${ofTown}, ${filter}`)).toEqual({
        revision: expect.any(String),
        actors: 0,
        activities: 0,
        ties: 0,
        density: null,
        robinsAlexanderClustering: null,
        components: 0,
        giantShare: null,
        sectorAssortativity: null,
        sectorEIIndex: null,
        newcomerShare: null,
        retention: null,
      });
    },
  );

  it('of a few who hardly met are not defined where there is nothing to divide by', async () => {
    expect(await network(`editions: ["${ids['2023']}"]`)).toMatchObject({
      actors: 3,
      ties: 1,
      density: near(3 / 6), // 3 attendances, 3 organizations, 2 activities
      robinsAlexanderClustering: null, // no path of three
      sectorAssortativity: null, // the sector of Eco is not known
      sectorEIIndex: null,
    });
  });

  it('leave an activity out that is too large for all to have met, and take it in when asked to', async () => {
    const hall = `series: ["${idOf(hallSeries)}"]`;
    expect(await network(hall)).toMatchObject({ actors: 0, activities: 0, ties: 0 });
    expect(await network(`${hall}, maxActivitySize: 17`)).toMatchObject({
      actors: 17,
      activities: 1,
      ties: (17 * 16) / 2,
      density: 1,
    });
    expect(await network(`${hall}, maxActivitySize: 16`)).toMatchObject({ actors: 0 });
  });

  it('do not depend on what of the graph is shown', async () => {
    const all = await network(ofTown);
    expect(await network(`${ofTown}, minShared: 3, withSector: ["academia"], verdict: []`)).toEqual(all);
  });
});

describe('how sectors are tied', () => {
  it('is told beside what chance would make of it, each two sectors once and each with itself', async () => {
    const { mixing } = await network(ofTown, 'mixing { row { slug } column { slug } ties expected }');
    const cells = mixing.map(({ row, column, ties }: Record<string, { slug: string }>) => [
      row!.slug,
      column!.slug,
      ties,
    ]);
    expect(cells).toEqual([
      ['gobierno', 'gobierno', 1], // AB
      ['gobierno', 'academia', 2], // AC, BC
      ['gobierno', 'sociedad-civil', 0],
      ['academia', 'academia', 0],
      ['academia', 'sociedad-civil', 1], // CD
      ['sociedad-civil', 'sociedad-civil', 0],
    ]);
    // Six networks have as many ties for each (2, 2, 3, 2, 1), all equally likely: AB AC BC CD DE, AB AC BD CD CE,
    // AB AD BC CD CE, AC AD BC BD CE, AC AD BC BE CD and AC AE BC BD CD. Ties with Eco do not count.
    const expected = mixing.map((cell: { expected: number }) => cell.expected);
    for (const [at, value] of [3 / 6, 10 / 6, 6 / 6, 0, 5 / 6, 0].entries())
      expect(expected[at], `cell ${at}`).toBeCloseTo(value, 1);
  });

  it('is nothing where no sector is known', async () => {
    const { mixing } = await network(
      `series: ["${idOf(hallSeries)}"], maxActivitySize: 200`,
      'mixing { ties }',
    );
    expect(mixing).toEqual([]);
  });

  it('costs a statement for those there still are, and one for rows and columns', async () => {
    const { statements } = await world.ask(
      '{ network(between: ORGANIZATION) { density mixing { row { slug } column { slug } ties } } }',
    );
    expect(statements).toHaveLength(2);
  });
});

describe('what is not recorded is not absent', () => {
  const TOLD = 'completeness newcomerShare retention unknownBecause(locale: "en")';
  const halfway = () => `series: ["${idOf(partial)}"]`;

  it('who came and went is told of editions that are recorded well enough', async () => {
    expect(await network(ofTown, TOLD)).toEqual({
      completeness: 'SUFFICIENT',
      newcomerShare: near(2 / 3),
      retention: near(1 / 4),
      unknownBecause: null,
    });
  });

  it('and not of one of which too little is recorded, or of which nothing was published', async () => {
    expect(await network(halfway(), TOLD)).toEqual({
      completeness: 'PARTIAL',
      newcomerShare: null,
      retention: null,
      unknownBecause:
        '2 of 10 experts of A medias 2032 are recorded, fewer than four fifths, so we cannot say who was missing. ' +
        'No published number of experts of A medias 2031 is known, so we cannot say who was missing.',
    });
    expect(await network(`editions: ["${ids['partial 2031']}"]`, TOLD)).toMatchObject({
      completeness: 'UNKNOWN',
      newcomerShare: null,
    });
  });

  it('rests on what the channels are about: conveners of editions that were brought about', async () => {
    const { unknownBecause } = await network(`${halfway()}, channels: [ACTIVITY, CONVENING]`, TOLD);
    expect(unknownBecause).toContain('No published number of conveners of A medias 2031 and A medias 2032');
  });

  it('nothing is said of sectors while those of fewer than four fifths of the ties are known', async () => {
    const FIGURES_OF_SECTORS =
      'ties tiesWithSectors sectorEIIndex sectorAssortativity unknownBecause(locale: "en")';
    expect(await network(ofTown, FIGURES_OF_SECTORS)).toMatchObject({
      ties: 5,
      tiesWithSectors: 4, // which is just enough
      sectorEIIndex: near(0.5),
    });
    const both = `series: ["${idOf(of.series)}", "${idOf(hallSeries)}"], maxActivitySize: 17`;
    expect(await network(both, FIGURES_OF_SECTORS)).toMatchObject({
      ties: 141,
      tiesWithSectors: 4,
      sectorEIIndex: null,
      sectorAssortativity: null,
      unknownBecause: expect.stringContaining(
        'Both sectors are known of 4 of 141 ties, fewer than four fifths: nothing is said of sectors.',
      ),
    });
    const { narrative } = await network(both, 'narrative(locale: "en")');
    expect(narrative).toContain('As far as is recorded, the organizations form');
    expect(narrative).toContain('Both sectors are known of 4 of 141 ties');
    expect(narrative).not.toMatch(/within one sector|between different sectors|E-I index/);
  });

  it('a narrative claims nothing of editions that are known to be recorded in part, and says why', async () => {
    const { es, en } = await network(halfway(), 'es: narrative en: narrative(locale: "en")');
    expect(en).toContain(
      'The record of its editions is known to be incomplete, so nothing is said of absence, share, chance or change. ' +
        '2 of 10 experts of A medias 2032 are recorded, fewer than four fifths',
    );
    expect(en).not.toMatch(/connected|by chance|came back|were new/);
    expect(es).toContain('Se sabe que el registro de sus ediciones está incompleto');
    expect(es).toContain(
      'Se registran 2 de 10 participantes de A medias 2032, menos de cuatro quintas partes',
    );
  });
});
