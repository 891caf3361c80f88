import { describe, expect, it } from 'vitest';
import { createWorld, idOf } from '../../../support/world.ts';
import { type SixOrganizations, sixOrganizations } from '../six-organizations.ts';

let of!: SixOrganizations;
const world = await createWorld((scribe) => {
  of = sixOrganizations(scribe);
});

const map = async (args: string, fields: string) =>
  (await world.read(`{ communityMap${args && `(${args})`} { ${fields} } }`)).communityMap;

/** The labels of the nodes, and the ties by their labels, as `Alba-Brisa`. */
async function drawn(args: string) {
  const { nodes, ties, truncated } = await map(
    args,
    'truncated nodes { id label } ties { source target shared }',
  );
  const labels = new Map<string, string>(
    nodes.map(({ id, label }: Record<string, string>) => [id, label] as const),
  );
  return {
    nodes: [...labels.values()],
    ties: ties.map((tie: Record<string, string>) => `${labels.get(tie.source!)}-${labels.get(tie.target!)}`),
    truncated,
  };
}

describe('a map of organizations', () => {
  it('has everyone who attended anything, the strongest first and of equals the one recorded first', async () => {
    const { nodes } = await map('', 'nodes { id label kind scope degree strength sector { slug } }');
    const node = (letter: keyof SixOrganizations['organizations'], label: string, more: object) => ({
      id: idOf(of.organizations[letter]),
      label,
      kind: 'ORGANIZATION',
      ...more,
    });
    expect(nodes).toEqual([
      // AB 5/2 + AC 1/2
      node('A', 'Alba', { scope: 'NATIONAL', degree: 2, strength: 3, sector: { slug: 'gobierno' } }),
      node('B', 'Brisa', { scope: 'LOCAL', degree: 2, strength: 3, sector: { slug: 'gobierno' } }),
      // AC 1/2 + BC 1/2 + CD 1
      node('C', 'Cima', { scope: 'LOCAL', degree: 3, strength: 2, sector: { slug: 'academia' } }),
      node('D', 'Duna', {
        scope: 'INTERNATIONAL',
        degree: 2,
        strength: 2,
        sector: { slug: 'sociedad-civil' },
      }),
      node('E', 'Eco', { scope: null, degree: 1, strength: 1, sector: null }),
      node('F', 'Faro', { scope: null, degree: 0, strength: 0, sector: { slug: 'academia' } }),
    ]);
  });

  it('has its ties, the most surprising first, with the values that can be computed by hand', async () => {
    const { ties } = await map(
      '',
      'ties { source target shared expected surprise verdict firstTogether lastTogether }',
    );
    const tie = (ends: string, shared: number, expected: number, p: number, years: [number, number]) => ({
      source: idOf(of.organizations[ends[0] as 'A']),
      target: idOf(of.organizations[ends[1] as 'A']),
      shared,
      expected: expect.closeTo(expected, 12),
      surprise: expect.closeTo(-Math.log10(p), 12),
      verdict: 'INSUFFICIENT_DATA',
      firstTogether: years[0],
      lastTogether: years[1],
    });
    expect(ties).toEqual([
      // All three of three among six: 1 / C(6,3). Even so the q-value of 15 pairs is 15/20.
      { ...tie('AB', 3, 9 / 6, 1 / 20, [2021, 2022]), verdict: 'NOT_DISTINGUISHABLE' },
      tie('DE', 1, 2 / 6, 1 / 3, [2023, 2023]),
      tie('CD', 1, 4 / 6, 1 - 6 / 15, [2022, 2022]), // 1 - C(4,2) / C(6,2)
      tie('AC', 1, 6 / 6, 1 - 3 / 15, [2021, 2021]), // 1 - C(3,2) / C(6,2)
      tie('BC', 1, 6 / 6, 1 - 3 / 15, [2021, 2021]),
    ]);
  });

  it('says which ties stand out and of how many, who is connected with whom, and how large each is to be drawn', async () => {
    const { nodes, ties, backboneCount, tieCount } = await map(
      '',
      'backboneCount tieCount nodes { component radius strength } ties { shared backbone }',
    );
    expect([backboneCount, tieCount]).toEqual([5, 5]); // each is among the two first of one end
    expect(ties.map(({ backbone }: { backbone: boolean }) => backbone)).toEqual(Array(5).fill(true));
    expect(nodes.map(({ component }: { component: number | null }) => component)).toEqual([
      0,
      0,
      0,
      0,
      0,
      null,
    ]);
    const radii = nodes.map(({ radius }: { radius: number }) => radius);
    expect(radii).toEqual(radii.toSorted((one: number, other: number) => other - one));
    expect(radii[0]).toBeGreaterThan(radii[4]);
    expect(radii[5]).toBeGreaterThan(0);
  });

  it('says at which editions of the scope each took part, each once', async () => {
    const editionsOf = async (args: string): Promise<Record<string, string[]>> => {
      const { nodes } = await map(args, 'nodes { label editions }');
      return Object.fromEntries(
        nodes.map(({ label, editions }: { label: string; editions: string[] }) => [label, editions]),
      );
    };
    const all = await editionsOf('');
    const ids = [...new Set(Object.values(all).flat())];
    expect(ids.every((id) => id.startsWith('Edition_'))).toBe(true);
    expect(all.Alba).toEqual([...new Set(all.Alba)]);
    for (const [label, editions] of Object.entries(await editionsOf(`filter: { editions: ["${ids[0]}"] }`))) {
      expect([label, editions]).toEqual([label, [ids[0]]]);
      expect(all[label]).toContain(ids[0]);
    }
  });

  it('calls each by its name in the locale, and has it as a member that can be asked more', async () => {
    const { nodes } = await map(
      'maxNodes: 2',
      'nodes { label en: label(locale: "en-GB") member { __typename ... on Organization { slug } } }',
    );
    expect(nodes).toEqual([
      { label: 'Alba', en: 'Dawn', member: { __typename: 'Organization', slug: 'alba' } },
      { label: 'Brisa', en: 'Brisa', member: { __typename: 'Organization', slug: 'brisa' } },
    ]);
  });

  it('says with whom each belongs together, how sure that is, and nothing of who is tied to nobody', async () => {
    // {A, B} and {C, D, E} have modularity 4.5/5.5 - (6/11)^2 - (5/11)^2 = 0.31, which every run finds.
    const { nodes } = await map(
      '',
      'nodes { community { community confidence label en: label(locale: "en") } }',
    );
    const [a, b, c, d, e, f] = nodes.map(({ community }: { community: unknown }) => community);
    expect(a).toEqual({
      community: expect.any(String),
      confidence: 1,
      label: 'en torno a Alba',
      en: 'around Dawn',
    });
    expect(b).toEqual(a);
    expect(c).toMatchObject({ confidence: 1, label: 'en torno a Cima', en: 'around Cima' });
    expect([d, e]).toEqual([c, c]);
    expect(c.community).not.toBe(a.community);
    expect(f).toBeNull();
  });

  it('holds so many nodes and ties, and says when there was more', async () => {
    expect(await drawn('maxNodes: 6, maxTies: 5')).toMatchObject({ truncated: false });
    expect(await drawn('maxNodes: 5')).toMatchObject({
      nodes: ['Alba', 'Brisa', 'Cima', 'Duna', 'Eco'],
      truncated: true,
    });
    expect(await drawn('maxNodes: 3')).toEqual({
      nodes: ['Alba', 'Brisa', 'Cima'],
      ties: ['Alba-Brisa', 'Alba-Cima', 'Brisa-Cima'],
      truncated: true,
    });
    expect(await drawn('maxTies: 2')).toMatchObject({ ties: ['Alba-Brisa', 'Duna-Eco'], truncated: true });
    expect(await drawn('maxTies: 0')).toMatchObject({ ties: [], truncated: true });
  });

  it('is of the whole graph in its degrees and its summary, whatever of it is drawn', async () => {
    const { nodes, summary } = await map(
      'maxNodes: 1, maxTies: 0',
      'nodes { label degree strength } summary { actors ties activities components }',
    );
    expect(nodes).toEqual([{ label: 'Alba', degree: 2, strength: 3 }]);
    expect(summary).toEqual({ actors: 6, ties: 5, activities: 6, components: 2 });
  });

  it('costs one statement for the names, and one for the members', async () => {
    await map('', 'nodes { x }');
    expect(
      (await world.ask('{ communityMap { nodes { label x } ties { shared } } }')).statements,
    ).toHaveLength(1);
    const { statements } = await world.ask(
      '{ communityMap { nodes { label member { ... on Organization { slug } } } } }',
    );
    expect(statements).toHaveLength(2);
  });
});

describe('a filtered map', () => {
  it.each([
    // Who is of the sector, and whom these are tied to.
    ['withSector: ["academia"]', 'Alba Brisa Cima Duna Faro', 'Cima-Duna Alba-Cima Brisa-Cima'],
    ['withScope: [NATIONAL]', 'Alba Brisa Cima', 'Alba-Brisa Alba-Cima'],
    ['withState: ["MX-JAL"]', 'Alba Brisa Cima Duna', 'Alba-Brisa Cima-Duna Alba-Cima Brisa-Cima'],
    ['minShared: 2', 'Alba Brisa', 'Alba-Brisa'],
    ['verdict: [INSUFFICIENT_DATA]', 'Alba Brisa Cima Duna Eco', 'Duna-Eco Cima-Duna Alba-Cima Brisa-Cima'],
    ['verdict: [STRONGER_THAN_CHANCE]', '', ''],
    ['withSector: ["none-such"]', '', ''],
  ])('{ %s } shows %s', async (filter, nodes, ties) => {
    const words = (text: string) => text.split(' ').filter(Boolean);
    expect(await drawn(`filter: { ${filter} }`)).toEqual({
      nodes: words(nodes),
      ties: words(ties),
      truncated: false,
    });
  });

  it('of one edition is a graph of its own', async () => {
    const id = idOf(of.editions['2022'] as { id: number });
    const { nodes, ties, summary } = await map(
      `filter: { editions: ["${id}"] }`,
      'nodes { label degree strength } ties { shared expected } summary { activities }',
    );
    const pair = { degree: 1, strength: 1 };
    expect(nodes).toEqual(['Alba', 'Brisa', 'Cima', 'Duna'].map((label) => ({ label, ...pair })));
    expect(ties).toEqual([
      { shared: 1, expected: 0.5 },
      { shared: 1, expected: 0.5 },
    ]);
    expect(summary).toEqual({ activities: 2 });
  });

  it('of an edition is what the edition itself draws', async () => {
    const fields = '{ truncated nodes { id x y strength } ties { source target surprise } }';
    const id = idOf(of.editions['2021'] as { id: number });
    const { communityMap, edition } = await world.read(
      `{ communityMap(filter: { editions: ["${id}"] }) ${fields} edition(slug: "encuentro-2021") { communityMap ${fields} } }`,
    );
    expect(edition.communityMap).toEqual(communityMap);
    expect(communityMap.nodes).toHaveLength(3);
  });

  it('of an edition is empty where the filter wants another', async () => {
    const id = idOf(of.editions['2022'] as { id: number });
    const { edition } = await world.read(
      `{ edition(slug: "encuentro-2021") { communityMap(filter: { editions: ["${id}"] }) { nodes { id } ties { shared } truncated summary { actors density } } } }`,
    );
    expect(edition.communityMap).toEqual({
      nodes: [],
      ties: [],
      truncated: false,
      summary: { actors: 0, density: null },
    });
  });
});

describe('the bounds of a map', () => {
  it.each([
    ['maxNodes', 0, 'BAD_USER_INPUT', '1 to 2,000'],
    ['maxNodes', -1, 'BAD_USER_INPUT', '1 to 2,000'],
    ['maxNodes', 2001, 'LIMIT_TOO_HIGH', '1 to 2,000'],
    ['maxNodes', 2147483647, 'LIMIT_TOO_HIGH', '1 to 2,000'],
    ['maxTies', -1, 'BAD_USER_INPUT', '0 to 20,000'],
    ['maxTies', 20001, 'LIMIT_TOO_HIGH', '0 to 20,000'],
  ])('%s: %i is refused in a sentence', async (name, value, code, range) => {
    const { data, errors, statements } = await world.ask(`{ communityMap(${name}: ${value}) { truncated } }`);
    expect(data).toBeNull();
    expect(errors).toMatchObject([{ code, message: `"${name}" is ${value}; it must be from ${range}.` }]);
    expect(statements).toEqual([]);
  });

  it.each(['maxNodes: 1', 'maxNodes: 2000', 'maxTies: 20000', 'maxNodes: null, maxTies: null'])(
    '%s is answered',
    async (args) => {
      expect((await map(args, 'nodes { label }')).nodes.length).toBeGreaterThan(0);
    },
  );
});
