import { parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { createLimiter } from '../../../../src/platform/limits/limiter.ts';
import { DEFAULT_LIMITS } from '../../../../src/platform/limits/limits.ts';
import { cpuOf } from '../../../support/cpu.ts';
import { createWorld, idOf } from '../../../support/world.ts';
import { gathering } from './gathering.ts';

let made!: ReturnType<typeof gathering>;
let invented!: { id: number };
const world = await createWorld((scribe) => {
  made = gathering(scribe);
  invented = scribe.edition(scribe.series('Inventada', { synthetic: true }), 'Inventada 2021', {
    year: 2021,
  });
});

const QUESTION = `query ($filter: TieFilter) { ties(between: ORGANIZATION, filter: $filter) { totalCount excludedLargeActivities
  nodes { shared } } }`;

const ask = (filter: unknown) => world.ask(QUESTION, { filter });

const many = <T>(count: number, make: (at: number) => T): T[] =>
  Array.from({ length: count }, (_, at) => make(at));

const [edition, topic] = [idOf(made.editions[2021]!), 'Topic_1'];
const highest = 2 ** 31 - 1;

describe('a filter is refused, with a code and in words,', () => {
  it.each<[what: string, filter: object, code: string, words: string]>([
    [
      'of ten thousand editions',
      { editions: many(10_000, () => edition) },
      'LIMIT_TOO_HIGH',
      '"editions" has 10000 entries',
    ],
    ['of 101 series', { series: many(101, (at) => `Series_${at + 1}`) }, 'LIMIT_TOO_HIGH', 'at most 100'],
    ['of ten thousand topics', { topics: many(10_000, () => topic) }, 'LIMIT_TOO_HIGH', '"topics"'],
    ['of ten thousand roles', { roles: many(10_000, () => 'SPEAKER') }, 'LIMIT_TOO_HIGH', '"roles"'],
    [
      'of ten thousand channels',
      { channels: many(10_000, () => 'ACTIVITY') },
      'LIMIT_TOO_HIGH',
      '"channels"',
    ],
    [
      'of ten thousand sectors',
      { withSector: many(10_000, (at) => `sector-${at}`) },
      'LIMIT_TOO_HIGH',
      '"withSector"',
    ],
    ['of ten thousand states', { withState: many(10_000, () => 'MX-JAL') }, 'LIMIT_TOO_HIGH', '"withState"'],
    [
      'of ten thousand verdicts',
      { verdict: many(10_000, () => 'INSUFFICIENT_DATA') },
      'LIMIT_TOO_HIGH',
      '"verdict"',
    ],
    [
      'of an id of another type',
      { editions: [idOf(made.series)] },
      'BAD_USER_INPUT',
      'is not the id of an Edition',
    ],
    [
      'of an organization among series',
      { series: [idOf(made.organizations.A!)] },
      'BAD_USER_INPUT',
      'of a Series',
    ],
    ['of what is no id', { topics: ['🎈'] }, 'BAD_USER_INPUT', '"🎈" is not the id of a Topic'],
    ['of an id with U+0000', { editions: [`${edition}\u0000`] }, 'BAD_USER_INPUT', 'Edition'],
    ['of an id that is SQL', { editions: ["1'; drop table expert; --"] }, 'BAD_USER_INPUT', 'Edition'],
    ['of an id that is too high', { editions: ['Edition_zzzzzzz'] }, 'BAD_USER_INPUT', 'Edition'],
    ['of nothing shared', { minShared: 0 }, 'BAD_USER_INPUT', 'at least 1'],
    ['of less than nothing shared', { minShared: -highest }, 'BAD_USER_INPUT', 'at least 1'],
    ['of activities of one', { maxActivitySize: 1 }, 'BAD_USER_INPUT', 'from 2 to 200'],
    ['of activities of 201', { maxActivitySize: 201 }, 'BAD_USER_INPUT', 'from 2 to 200'],
    ['of conveners of one', { maxConveningSize: 1 }, 'BAD_USER_INPUT', 'from 2 to 1000'],
    ['of 1,001 conveners', { maxConveningSize: 1_001 }, 'BAD_USER_INPUT', 'from 2 to 1000'],
    [
      'of what is real beside what is invented',
      { series: [idOf(made.series)], editions: [idOf(invented)] },
      'BAD_USER_INPUT',
      `"${made.series.slug}" is real and "inventada-2021" is synthetic, and no graph is of both. Ask for each by itself.`,
    ],
    ['of activities as large as can be', { maxActivitySize: highest }, 'BAD_USER_INPUT', 'from 2 to 200'],
  ])('%s', async (_, filter, code, words) => {
    const { data, errors, statements } = await ask(filter);
    expect(data).toBeNull();
    expect(errors).toMatchObject([{ code, message: expect.stringContaining(words), path: 'ties' }]);
    expect(statements).toEqual([]);
  });

  it.each<[what: string, filter: object]>([
    ['of a number past the largest', { maxActivitySize: 2 ** 31 }],
    ['of a part of a number', { minShared: 1.5 }],
    ['of a channel that is none', { channels: ['RUMOUR'] }],
    ['of a field that is none', { drop: 'table' }],
    ['of an object in place of a list', { withSector: { slug: 'a' } }],
  ])('or before anything is done, as the schema has it, %s', async (_, filter) => {
    const { data, errors, statements } = await ask(filter);
    expect([data, statements]).toEqual([null, []]);
    expect(errors[0]!.message).toContain('got invalid value');
  });
});

describe('a filter that matches nothing is answered with nothing, and without a question to the database:', () => {
  it.each<[what: string, filter: object]>([
    ['editions that are not there', { editions: many(100, (at) => `Edition_${(at + 99).toString(36)}`) }],
    ['a series that is not there', { series: ['Series_zik0zj'] }],
    ['a topic of nothing', { topics: [topic] }],
    ['a role of nobody', { roles: ['RAPPORTEUR'] }],
    ['a sector that is unknown', { withSector: ['no-such-sector'] }],
    ['a sector called by an emoji', { withSector: ['🎈'] }],
    ['a sector with U+0000', { withSector: ['a\u0000b'] }],
    ['a sector as long as the request may be', { withSector: ['x'.repeat(60_000)] }],
    ['a sector called as what all objects have', { withSector: ['constructor', '__proto__'] }],
    ['a state that is none', { withState: ['MX-🎈\u0000'] }],
    ['more shared than there is', { minShared: highest }],
  ])('%s', async (_, filter) => {
    const { data, errors, statements } = await ask(filter);
    expect(errors).toEqual([]);
    expect(data.ties).toEqual({ totalCount: 0, excludedLargeActivities: 0, nodes: [] });
    expect(statements).toEqual([]);
  });

  it('and with little work', async () => {
    const { cpu } = await cpuOf(async () => {
      for (let at = 0; at < 20; at++) await ask({ withSector: [`none-${at}`], minShared: at + 1 });
    });
    expect(cpu).toBeLessThan(5_000);
  });
});

it.each(['garbage', 'Edition_1', 'Organization_1\u0000', '🎈'])(
  'tiedTo refuses what is no organization: %j',
  async (id) => {
    const { errors, statements } = await world.ask(
      'query ($id: ID!) { organizations(filter: { tiedTo: $id }) { totalCount } }',
      { id },
    );
    expect(errors).toMatchObject([
      {
        code: 'BAD_USER_INPUT',
        message: expect.stringMatching(/(not the id|nor the slug) of an Organization/),
      },
    ]);
    expect(statements.some(({ text }) => text.includes('participation'))).toBe(false);
  },
);

it('tiedTo finds nobody tied to one who is not there', async () => {
  const { organizations } = await world.read(
    '{ organizations(filter: { tiedTo: "Organization_zik0zj" }) { totalCount nodes { id } } }',
  );
  expect(organizations).toEqual({ totalCount: 0, nodes: [] });
});

describe('what many ties cost is charged before any is computed:', () => {
  const limiter = createLimiter(world.app.schema, DEFAULT_LIMITS, world.app.costs);
  const costOf = (question: string) => {
    const document = parse(question);
    limiter.checkDocument(document);
    return limiter.checkOperation(document, document.definitions[0] as never)!.cost.requested.cost;
  };
  const refusalOf = (question: string) => {
    try {
      return `none, at ${costOf(question)}`;
    } catch (error) {
      return (error as { extensions: { limit: string } }).extensions.limit;
    }
  };
  const aliased = (count: number, field: (at: number) => string) =>
    many(count, (at) => `a${at}: ${field(at)}`).join(' ');
  const all = (at: number) =>
    `ties(between: EXPERT, first: 1, filter: { minShared: ${at + 1} }) { nodes { shared } }`;
  const ofOne = (at: number) => `ties(first: 1, filter: { minShared: ${at + 1} }) { nodes { shared } }`;

  it('all ties 200 points beside those of the page, those of one 20', () => {
    expect(costOf(`{ ${all(0)} }`)).toBe(200 + 2 + 1);
    expect(costOf('{ ties(between: EXPERT) { nodes { shared } } }')).toBe(200 + 2 + 20);
    expect(costOf(`{ organization(slug: "a") { ${ofOne(0)} } }`)).toBe(1 + 20 + 2 + 1);
    expect(costOf(`{ organizations(first: 50) { nodes { ${ofOne(0)} } } }`)).toBe(2 + 50 * (1 + 20 + 2 + 1));
  });

  it('more than a dozen different graphs are refused, and the same graph many times is not', async () => {
    const graphs = (count: number, sizes: number) =>
      world.ask(
        `{ ${aliased(count, (at) => `ties(between: ORGANIZATION, first: 1, filter: { maxActivitySize: ${2 + (at % sizes)} }) { totalCount }`)} }`,
      );
    const { errors } = await graphs(13, 13);
    expect(errors).toEqual([
      {
        code: 'LIMIT_TOO_HIGH',
        message: expect.stringContaining('more than 12 different graphs'),
        path: expect.any(String),
      },
    ]);
    expect((await graphs(20, 12)).errors).toEqual([]);
  });

  it('fifty aliases with other filters are refused', () => {
    expect(refusalOf(`{ ${aliased(20, all)} }`)).toBe(`none, at ${20 * 203}`);
    expect(refusalOf(`{ ${aliased(50, all)} }`)).toBe('rootFields');
    expect(refusalOf(`{ organization(slug: "a") { ${aliased(49, ofOne)} } }`)).toBe(
      `none, at ${1 + 49 * 23}`,
    );
    expect(refusalOf(`{ organization(slug: "a") { ${aliased(50, ofOne)} } }`)).toBe('sqlFields');
    expect(refusalOf(`{ organizations(first: 100) { nodes { ${aliased(5, ofOne)} } } }`)).toBe('cost');
    const ends = 'nodes { a { ... on Expert { slug } } b { ... on Expert { slug } } }';
    expect(refusalOf(`{ ${aliased(17, () => `ties(between: EXPERT, first: 1) { ${ends} }`)} }`)).toBe(
      'sqlFields',
    );
  });
});
