import { describe, expect, it } from 'vitest';
import { createWorld, idOf } from '../../../support/world.ts';
import { tiesBy, tiesOf } from './gathering.ts';
import { meetings } from './meetings.ts';

let series!: ReturnType<typeof meetings>;
const world = await createWorld((scribe) => {
  series = meetings(scribe);
});

const within = (name: string, more: object = {}) => ({ series: [idOf(series.get(name)!)], ...more });

const figuresIn = async (name: string, more: object = {}) => {
  const { ties } = await world.read(
    `query ($filter: TieFilter) { ties(between: ORGANIZATION, filter: $filter, first: 100) { totalCount excludedLargeActivities
      nodes { shared expected jaccard newman surprise pValue qValue verdict } } }`,
    { filter: within(name, more) },
  );
  return ties;
};

describe('an organization attends', () => {
  it('when somebody of it comes who says for nobody: by the affiliation at the time, and not by one that had ended or not begun', async () => {
    // In 2018 Ana was of neither, in 2021 of U, in 2022 of I; R came each time, so N = 3.
    expect(await tiesBy(world, within('Afiliada'))).toEqual(['IR1', 'UR1']);
    expect((await figuresIn('Afiliada')).nodes).toMatchObject([{ expected: 1 }, { expected: 1 }]); // 1 x 3 / 3
  });

  it('when somebody appears on its behalf, whatever the affiliation', async () => {
    expect(await tiesBy(world, within('En nombre'))).toEqual(['IR1']);
  });

  it('once, however many of its people come', async () => {
    const { nodes } = await figuresIn('Repetida');
    expect(nodes).toMatchObject([{ shared: 1, expected: 1, jaccard: 1, newman: 1 }]);
  });

  it('nothing, when somebody of it had part in an edition as a whole', async () => {
    expect(await tiesBy(world, within('Sin mesa'))).toEqual([]);
    const { network } = await world.read(
      'query ($filter: TieFilter) { network(between: ORGANIZATION, filter: $filter) { actors activities ties } }',
      { filter: within('Sin mesa') },
    );
    expect(network).toEqual({ actors: 1, activities: 1, ties: 0 }); // of the two tables one had nobody
  });
});

it('an expert attends once, in however many roles', async () => {
  const ofEva = await world.read(
    `query ($filter: TieFilter) { expert(slug: "eva-inventada") { ties(filter: $filter) { totalCount nodes { shared newman } } } }`,
    { filter: within('Repetida') },
  );
  const { ties } = ofEva.expert;
  expect(ties.totalCount).toBe(5);
  expect(new Set(ties.nodes.map(({ shared }: { shared: number }) => shared))).toEqual(new Set([1]));
  expect(ties.nodes[0].newman).toBeCloseTo(1 / 5, 12); // six people, so five others
});

it('three editions are too few to tell anything of those who convened them, and that is said', async () => {
  const { nodes } = await figuresIn('Convocada', { channels: ['CONVENING'] });
  expect(await tiesBy(world, within('Convocada', { channels: ['CONVENING'] }))).toEqual(['UR2']);
  expect(nodes).toMatchObject([
    { expected: expect.closeTo((2 * 2) / 3, 12), verdict: 'INSUFFICIENT_DATA' }, // two of three, always the same: 1 / C(3, 2)
  ]);
  expect(nodes[0].pValue).toBeCloseTo(1 / 3, 12);
});

describe('where more than fifteen organizations came', () => {
  it('not all have met: the activity is left out, and that is said', async () => {
    expect(await figuresIn('Plenaria')).toEqual({ totalCount: 0, excludedLargeActivities: 1, nodes: [] });
    expect(await figuresIn('Plenaria', { maxActivitySize: 16 })).toMatchObject({
      totalCount: (16 * 15) / 2,
      excludedLargeActivities: 0,
    });
  });

  it('it says so beside the ties of one of them too', async () => {
    const { organization } = await world.read(
      `query ($filter: TieFilter) { organization(slug: "a") { ties(filter: $filter) { totalCount excludedLargeActivities } } }`,
      { filter: within('Plenaria') },
    );
    expect(organization.ties).toEqual({ totalCount: 0, excludedLargeActivities: 1 });
  });

  it('but an edition that as many convened ties them', async () => {
    const channels = { channels: ['CONVENING'] };
    expect(await figuresIn('Convocatoria', channels)).toMatchObject({
      totalCount: 120,
      excludedLargeActivities: 0,
    });
    expect(await tiesOf(world, 'a', within('Convocatoria', channels))).toHaveLength(15);
  });
});

it('surprise ends at 50, however small the chance is', async () => {
  // Of 180 activities two attended the same 90: 1 / C(180, 90), which is about 1e-53.
  const { nodes } = await figuresIn('Larga');
  expect(nodes).toMatchObject([{ shared: 90, expected: 45, surprise: 50, verdict: 'STRONGER_THAN_CHANCE' }]);
  expect(Math.log10(nodes[0].pValue)).toBeCloseTo(-53.0, 0);
  expect(nodes[0].qValue).toBeCloseTo(3 * nodes[0].pValue, 60);
});

it('tiedTo finds the organizations that the ties of one lead to, of whatever series', async () => {
  const { organizations } = await world.read(
    '{ organizations(first: 100) { nodes { id slug ties(first: 100) { nodes { b { ... on Organization { slug } } } } } } }',
  );
  for (const { id, slug, ties } of organizations.nodes) {
    const found = await world.read(
      'query ($id: ID!) { organizations(first: 100, filter: { tiedTo: $id }) { nodes { slug } } }',
      { id },
    );
    const tied = ties.nodes.map(({ b }: { b: { slug: string } }) => b.slug);
    const slugs = found.organizations.nodes.map((each: { slug: string }) => each.slug);
    expect(slugs.toSorted(), slug).toEqual(tied.toSorted());
  }
});
