import { describe, expect, it } from 'vitest';
import { createWorld, idOf } from '../../../support/world.ts';
import { type SixOrganizations, sixOrganizations } from '../six-organizations.ts';

let of!: SixOrganizations;
let star!: { id: number };

const world = await createWorld((scribe) => {
  of = sixOrganizations(scribe);
  scribe.organization('Nunca');
  scribe.expert('Persona de nunca');
  // Hub met each of six others apart: two of its own sector, three of another, one of a third, and one of none.
  star = scribe.series('Estrella');
  const edition = scribe.edition(star, 'Estrella 2021', { year: 2021 });
  const { government, academia, society } = of.sectors;
  const hub = scribe.organization('Centro', { sector: government });
  for (const [at, sector] of [
    government,
    government,
    academia,
    academia,
    academia,
    society,
    null,
  ].entries()) {
    const table = scribe.activity(edition, `Rayo ${at}`);
    const leaf = scribe.organization(`Punta ${at}`, { sector });
    for (const organization of [hub, leaf])
      scribe.participation(table, scribe.expert(`${organization.name} ${at}`), { onBehalfOf: organization });
  }
});

const FIGURES = `activities editions bipartiteDegree bipartiteCloseness bipartiteBetweenness latapyClustering redundancy
  constraint effectiveSize brokerage { coordinator itinerant gatekeeper liaison } crossSectorShare isArticulation
  componentsIfRemoved`;

const ofTown = `filter: { series: ["${idOf(of.series)}"] }`;

async function metrics(slug: string, args: string, fields = FIGURES, type = 'organization') {
  const answer = await world.read(`{ ${type}(slug: "${slug}") { metrics(${args}) { ${fields} } } }`);
  return answer[type].metrics;
}

const near = (value: number) => expect.closeTo(value, 12);

/** What the others come to, who broker nothing. */
const nobody = { coordinator: 0, itinerant: 0, gatekeeper: 0, liaison: 0 };

describe('the figures of an organization', () => {
  it('are those of one that holds two groups together', async () => {
    expect(await metrics('cima', ofTown)).toEqual({
      activities: 2,
      editions: 2,
      bipartiteDegree: near(2 / 6),
      // 1+1 to its activities, 2+2 to A and B, 2 to D, 3+3+3 to Apertura, Taller and Charla, 4 to E: 21 to 9 of 11 others
      bipartiteCloseness: near(((6 + 2 * 5) / 21) * (9 / 11)),
      // Between the five nodes on the side of Mesa de agua and the four on that of Mesa de suelo, of 50 at most.
      bipartiteBetweenness: near((5 * 4) / 50),
      latapyClustering: near((1 / 4 + 1 / 4 + 1 / 3) / 3), // with A, B and D, of 4, 4 and 3 activities
      redundancy: near(0), // nobody else was at both
      // A: 1/3 + 1/3 1/2 by way of B; B likewise; D: 1/3
      constraint: near((1 / 2) ** 2 + (1 / 2) ** 2 + (1 / 3) ** 2),
      effectiveSize: near(3 - 2 / 3), // of A, B and D the first two are tied
      brokerage: { ...nobody, liaison: 2 }, // A-C-D and B-C-D, of three sectors each
      crossSectorShare: near(3 / 3),
      isArticulation: true,
      componentsIfRemoved: 3, // AB, DE and F
    });
  });

  it('are those of one whose contacts know each other', async () => {
    expect(await metrics('alba', ofTown)).toEqual({
      activities: 3,
      editions: 2,
      bipartiteDegree: near(3 / 6),
      // 3 to its activities, 2+2 to B and C, 3 to Mesa de suelo, 4 to D, 5 to Charla, 6 to E
      bipartiteCloseness: near((16 / 25) * (9 / 11)),
      // Half of what goes between Apertura or Taller and all that lies beyond, the other half by Brisa: Apertura and Taller
      // with each other, and each with Mesa de agua, Cima, Mesa de suelo, Duna, Charla and Eco.
      bipartiteBetweenness: near(((1 + 2 * 6) * (1 / 2)) / 50),
      latapyClustering: near((3 / 3 + 1 / 4) / 2),
      redundancy: near(3 / 3), // Brisa was at each two of them
      // B: 1/2 + 1/2 1/3 by way of C, since C has three; C: 1/2 + 1/2 1/2 by way of B
      constraint: near((2 / 3) ** 2 + (3 / 4) ** 2),
      effectiveSize: near(2 - 2 / 2),
      brokerage: nobody,
      crossSectorShare: near(1 / 2),
      isArticulation: false,
      componentsIfRemoved: 2,
    });
  });

  it('leave out what cannot be told where a sector is not known', async () => {
    expect(await metrics('duna', ofTown)).toMatchObject({
      brokerage: nobody, // C-D-E, of which E has no sector
      crossSectorShare: near(1 / 1),
      isArticulation: true,
      componentsIfRemoved: 3, // ABC, E and F
    });
    expect(await metrics('eco', ofTown)).toMatchObject({ crossSectorShare: null, redundancy: null });
  });

  it('of one that met nobody are null where they are not defined', async () => {
    expect(await metrics('faro', `${ofTown}`, `${FIGURES} community { community }`)).toEqual({
      activities: 1,
      editions: 1,
      bipartiteDegree: near(1 / 6),
      bipartiteCloseness: near((16 / 1) * (1 / 11)), // its own activity is all that it reaches
      bipartiteBetweenness: 0,
      latapyClustering: null,
      redundancy: null,
      constraint: null,
      effectiveSize: null,
      brokerage: nobody,
      crossSectorShare: null,
      isArticulation: false,
      componentsIfRemoved: 1,
      community: null,
    });
  });

  it('count the open triads of a star by the sectors of the three', async () => {
    expect(await metrics('centro', `filter: { series: ["${idOf(star)}"] }`)).toMatchObject({
      activities: 7,
      brokerage: {
        coordinator: 1, // both leaves of its own sector
        itinerant: 3, // C(3,2), both of the other
        gatekeeper: 2 * 4, // one of its own, one of another
        liaison: 3 * 1, // one of each other sector
      },
      bipartiteDegree: 1,
      latapyClustering: near(1 / 7), // each leaf shares one of its seven
      redundancy: 0,
      constraint: near(7 * (1 / 7) ** 2),
      effectiveSize: 7,
      crossSectorShare: near(4 / 6),
      isArticulation: true,
      componentsIfRemoved: 7,
    });
    expect(await metrics('punta-0', `filter: { series: ["${idOf(star)}"] }`)).toMatchObject({
      constraint: 1,
      effectiveSize: 1,
      brokerage: nobody,
      crossSectorShare: 0,
    });
  });

  it('are null for one that attended nothing in scope', async () => {
    expect(await metrics('nunca', ofTown)).toBeNull();
    const of2021 = `filter: { editions: ["${idOf(of.editions['2021'] as { id: number })}"] }`;
    expect(await metrics('duna', of2021)).toBeNull();
    expect(await metrics('cima', of2021)).toMatchObject({
      activities: 1,
      editions: 1,
      isArticulation: false,
    });
  });

  it('do not depend on what of the graph is shown, and have the same run for it', async () => {
    const series = `series: ["${idOf(of.series)}"]`;
    const fields = `${FIGURES} run { id }`;
    expect(
      await metrics('cima', `filter: { ${series}, minShared: 3, withSector: ["none"] }`, fields),
    ).toEqual(await metrics('cima', ofTown, fields));
  });

  it('are computed for many in one statement', async () => {
    const { statements, data } = await world.ask(
      '{ organizations(first: 5) { nodes { name metrics { redundancy } } } }',
    );
    expect(data.organizations.nodes).toHaveLength(5);
    expect(statements).toHaveLength(1);
  });
});

describe('the figures of an expert', () => {
  it('are those of the same graph of people, without brokerage', async () => {
    const { brokerage: _, ...figures } = await metrics('cima', ofTown);
    expect(await metrics('persona-de-cima', ofTown, FIGURES, 'expert')).toEqual({
      ...figures,
      brokerage: null,
    });
  });

  it('are null for one who attended nothing', async () => {
    expect(await metrics('persona-de-nunca', ofTown, FIGURES, 'expert')).toBeNull();
  });
});

it('a figure comes with whom the actor belongs together, in the language asked for', async () => {
  expect(await metrics('brisa', ofTown, 'community { label en: label(locale: "en") confidence }')).toEqual({
    community: { label: 'en torno a Alba', en: 'around Dawn', confidence: 1 },
  });
});
