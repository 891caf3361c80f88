import { describe, expect, it } from 'vitest';
import { createWorld } from '../../../support/world.ts';
import { ENDS, gathering, inShort } from './gathering.ts';

const world = await createWorld((scribe) => void gathering(scribe));

/** N = 10 activities; A and B attend 4 of them, G and D 5, E 1; five actors make 10 pairs. */
const TIES = [
  {
    tie: 'AB4',
    expected: (4 * 4) / 10,
    jaccard: 4 / 4,
    newman: 1 / 1 + 1 / 2 + 1 / 1 + 1 / 3, // they were two, three, two and four there
    pValue: 1 / 210, // C(4, 4) C(6, 0) / C(10, 4)
    qValue: 10 / 210, // the least of 10 tests
    verdict: 'STRONGER_THAN_CHANCE',
    years: [2021, 2022, 2023],
  },
  {
    tie: 'AD1',
    expected: (4 * 5) / 10,
    jaccard: 1 / 8,
    newman: 1 / 3,
    pValue: 1 - 5 / 210, // all but X = 0: C(5, 0) C(5, 4) / C(10, 4)
    qValue: 1,
    verdict: 'NOT_DISTINGUISHABLE', // had they shared 4, it would be 5 / 210 < 0.05
    years: [2023],
  },
  {
    tie: 'AG2',
    expected: (4 * 5) / 10,
    jaccard: 2 / 7,
    newman: 1 / 2 + 1 / 3,
    pValue: 1 - (5 + 50) / 210, // all but X = 0 and X = 1: C(5, 1) C(5, 3) = 50
    qValue: 1,
    verdict: 'NOT_DISTINGUISHABLE',
    years: [2021, 2023],
  },
  {
    tie: 'BD1',
    expected: (4 * 5) / 10,
    jaccard: 1 / 8,
    newman: 1 / 3,
    pValue: 1 - 5 / 210,
    qValue: 1,
    verdict: 'NOT_DISTINGUISHABLE',
    years: [2023],
  },
  {
    tie: 'BG2',
    expected: (4 * 5) / 10,
    jaccard: 2 / 7,
    newman: 1 / 2 + 1 / 3,
    pValue: 1 - (5 + 50) / 210,
    qValue: 1,
    verdict: 'NOT_DISTINGUISHABLE',
    years: [2021, 2023],
  },
  {
    tie: 'GD2',
    expected: (5 * 5) / 10,
    jaccard: 2 / 8,
    newman: 1 / 1 + 1 / 3,
    pValue: 1 - (1 + 25) / 252, // C(10, 5) = 252; C(5, 0) C(5, 5) = 1, C(5, 1) C(5, 4) = 25
    qValue: 1,
    verdict: 'NOT_DISTINGUISHABLE',
    years: [2021, 2023],
  },
  {
    tie: 'GE1',
    expected: (5 * 1) / 10,
    jaccard: 1 / 5,
    newman: 1,
    pValue: 5 / 10,
    qValue: 1, // 10 x 0.5 / 2
    verdict: 'INSUFFICIENT_DATA', // E came once, and more than once they cannot share
    years: [2023],
  },
];

const ALL = `totalCount excludedLargeActivities nodes { ${ENDS} shared expected jaccard newman surprise pValue qValue
  verdict editionsTogether firstTogether { year } lastTogether { year } }`;

const near = (value: number) => expect.closeTo(value, 12);

const saidOf = ({ tie, years, ...said }: (typeof TIES)[number]) => ({
  tie,
  shared: Number(tie.slice(2)),
  expected: near(said.expected),
  jaccard: near(said.jaccard),
  newman: near(said.newman),
  pValue: near(said.pValue),
  qValue: near(said.qValue),
  surprise: near(-Math.log10(said.pValue)),
  verdict: said.verdict,
  editionsTogether: years.length,
  firstTogether: { year: years[0] },
  lastTogether: { year: years.at(-1) },
});

// biome-ignore lint/suspicious/noExplicitAny: as it was answered
const answered = (nodes: any[]) =>
  nodes.map(({ a, b, ...said }) => ({ tie: inShort({ a, b, ...said }), ...said }));

describe('all that is said of a tie can be worked out by hand', () => {
  it.each(['ORGANIZATION', 'EXPERT'])('of one between two of kind %s', async (between) => {
    const { ties } = await world.read(`{ ties(between: ${between}, orderBy: NAME) { ${ALL} } }`);
    expect(answered(ties.nodes)).toEqual(TIES.map(saidOf));
    expect(ties).toMatchObject({ totalCount: 7, excludedLargeActivities: 0 });
  });

  it.each([
    ['organization', 'g'],
    ['expert', 'persona-g'],
  ])('of the ties of one %s, which comes first in each', async (field, slug) => {
    const { [field]: one } = await world.read(
      `{ ${field}(slug: "${slug}") { ties(orderBy: NAME) { ${ALL} } } }`,
    );
    const own = TIES.filter(({ tie }) => tie.includes('G')).map(saidOf);
    const fromG = ['GA2', 'GB2', 'GD2', 'GE1'].map((tie, at) => ({ ...own[at], tie }));
    expect(answered(one.ties.nodes)).toEqual(fromG);
    expect(one.ties.totalCount).toBe(4);
  });
});

describe('the price of ties, however many there are', () => {
  const PAGE = `nodes { ${ENDS} shared firstTogether { slug } lastTogether { slug } }`;

  it.each([
    [
      'their figures: who may be shown',
      1,
      '{ ties(between: EXPERT) { totalCount nodes { shared verdict } } }',
    ],
    ['and both ends, read together', 2, `{ ties(between: ORGANIZATION) { nodes { ${ENDS} } } }`],
    ['and both editions', 3, `{ ties(between: ORGANIZATION) { ${PAGE} } }`],
    [
      'and their evidence: who may be shown of it, and what it is',
      4,
      `{ ties(between: EXPERT) { nodes { ${ENDS} evidence { totalCount edges { node { __typename ... on Activity { title } } } } } } }`,
    ],
    [
      'two ends of which other things are asked: one for each',
      3,
      '{ ties(between: ORGANIZATION) { nodes { a { ... on Organization { name } } b { ... on Organization { slug } } } } }',
    ],
    [
      'the ties of each of many: the list, who may be shown, and the other end',
      3,
      '{ organizations { nodes { slug ties { totalCount nodes { b { ... on Organization { name } } } } } } }',
    ],
    [
      'of none that are shown',
      0,
      '{ ties(between: ORGANIZATION, filter: { minShared: 99 }) { totalCount nodes { shared } } }',
    ],
  ])('%s', async (_, price, question) => {
    const { errors, statements } = await world.ask(question);
    expect(errors).toEqual([]);
    expect(statements).toHaveLength(price);
  });
});
