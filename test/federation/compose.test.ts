import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkSubgraph, composeSupergraph } from '../../src/federation/composition/index.ts';
import { fieldsOf, ours, subgraph, typesOf } from './composition/subgraphs.ts';

const partner = subgraph('trainings', readFileSync(new URL('partner.graphql', import.meta.url), 'utf8'));

describe('the graph, composed with the subgraph of a partner', () => {
  it('becomes one supergraph, in which the partner says more of organizations and experts', async () => {
    const { supergraph, reports } = await composeSupergraph([partner], ours);
    expect(reports.get('trainings')?.problems).toEqual([]);
    expect(fieldsOf(supergraph, 'Organization')).toEqual(
      expect.arrayContaining(['name', 'convenings', 'trainings']),
    );
    expect(fieldsOf(supergraph, 'Expert')).toEqual(expect.arrayContaining(['displayName', 'trainings']));
    expect(fieldsOf(supergraph, 'Query')).toEqual(expect.arrayContaining(['organizations', 'trainings']));
  });

  it('says what the partner adds', async () => {
    const { adds } = await checkSubgraph(partner, [], ours);
    expect(adds).toEqual([
      'Expert.trainings',
      'Organization.trainings',
      'Query.trainings',
      'TrainingsConnection',
      'TrainingsCourse',
      'TrainingsTitle',
    ]);
  });

  it('lets either key lead from the partner to us', async () => {
    const { supergraph } = await composeSupergraph([partner], ours);
    expect(supergraph).toMatch(/type Organization[^{]*@join__type\(graph: TRAININGS, key: "slug"/);
    expect(supergraph).toMatch(/type Organization[^{]*@join__type\(graph: TEJIDO, key: "slug"/);
    expect(supergraph).toMatch(/type Expert[^{]*@join__type\(graph: TRAININGS, key: "id"/);
    expect(supergraph).toMatch(/type Expert[^{]*@join__type\(graph: TEJIDO, key: "id"/);
  });

  it('lets nobody else answer for what is ours', async () => {
    const sdl = partner.sdl.replace('slug: String!\n', 'slug: String!\n  name: String\n');
    const { problems } = await checkSubgraph({ ...partner, sdl }, [], ours);
    expect(problems).toEqual([
      'Line 21: Organization.name is a field of ours: leave it out. Whoever asks for it is answered by us.',
    ]);
  });

  it('changes nothing of what we say, whatever the partner says of our types', async () => {
    const sdl = partner.sdl
      .replace('type Organization', '"""Theirs."""\ntype Organization')
      .replace('slug: String!', '"""Theirs."""\n  slug: String!')
      .replace('type Query', '"""Theirs."""\ntype Query')
      .replace('type PageInfo', '"""Theirs."""\ntype PageInfo')
      .replace('scalar URL', '"""Theirs."""\nscalar URL @specifiedBy(url: "https://example.org/url")');
    const alone = typesOf((await composeSupergraph([], ours)).supergraph);
    const { supergraph, reports } = await composeSupergraph([{ ...partner, sdl }], ours);
    expect(reports.get('trainings')?.problems).toEqual([]);
    const together = typesOf(supergraph);
    for (const [name, lines] of alone) expect(together.get(name)).toEqual(expect.arrayContaining(lines));
    const added = [...together].flatMap(([name, lines]) =>
      lines
        .filter((line) => alone.has(name) && !alone.get(name)?.includes(line))
        .map((line) => [name, line.trim()]),
    );
    expect(added).toEqual([
      ['Expert', 'trainings: [TrainingsCourse!]'],
      ['Organization', 'trainings: [TrainingsCourse!]'],
      ['Query', 'trainings(after: String, first: Int = 20): TrainingsConnection'],
    ]);
  });

  it('has a key on every node, so that a partner can speak of each', () => {
    const nodes = [...ours.sdl.matchAll(/^type (\w+) implements [^{]*\bNode\b([^{]*)\{/gm)];
    expect(nodes.length).toBeGreaterThan(10);
    expect(
      nodes.filter(([, , rest]) => !rest?.includes('@key(fields: "id")')).map(([, name]) => name),
    ).toEqual([]);
  });
});
