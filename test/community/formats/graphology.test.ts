import { array, assert, property } from 'fast-check';
import { UndirectedGraph } from 'graphology';
import type { SerializedGraph } from 'graphology-types';
import { describe, expect, it } from 'vitest';
import type { ExportedGraph } from '../../../src/community/formats/exported-graph.ts';
import { writeGraphology } from '../../../src/community/formats/graphology.ts';
import { anyText } from './any-text.ts';
import { editions, emptyView, fileOf, node, organizations, twoMode } from './sample-graphs.ts';

const jsonOf = (view: ExportedGraph): SerializedGraph => JSON.parse(fileOf(writeGraphology(view)));

const graphOf = (view: ExportedGraph) => UndirectedGraph.from(jsonOf(view));

describe('a file for graphology', () => {
  const graph = graphOf(organizations);

  it('is read as a simple undirected graph', () => {
    expect([graph.type, graph.multi, graph.allowSelfLoops]).toEqual(['undirected', false, false]);
    expect([graph.order, graph.size]).toEqual([4, 2]);
    expect(graph.areNeighbors('Organization_2', 'Organization_1')).toBe(true);
    expect(graph.degree('Organization_4')).toBe(0);
  });

  it('says of the graph where it is from and what may be done with it', () => {
    const { title, description, license, creator, revision, source, mode, synthetic } = organizations;
    expect(graph.getAttributes()).toEqual({
      ...{ title, description, license, creator, revision, source, mode, synthetic },
      editions: editions.map(({ isInScope: _, ...each }) => each),
    });
  });

  it('says of nodes and ties what is known, and null of the rest', () => {
    expect(graph.getNodeAttributes('Organization_1')).toEqual({
      label: 'INAI',
      x: 0.1,
      y: -2.5e-7,
      kind: 'ORGANIZATION',
      slug: 'organization_1',
      address: 'https://example.org/organizations/organization_1',
      ...{ acronym: null, state: null, ror: null, wikidata: null },
      sector: 'academia',
      scope: 'NATIONAL',
      community: '1',
      degree: 2,
      strength: 1.5,
      editions: ['datos-2021'],
      synthetic: false,
      closeness: 1,
      articulation: true,
    });
    expect(graph.getNodeAttributes('Organization_4')).toMatchObject({
      x: null,
      sector: null,
      closeness: null,
    });
    expect(graph.getEdgeAttributes('Organization_1-Organization_2')).toMatchObject({
      weight: 1 / 3,
      newman: 1 / 3,
      jaccard: 0.1 + 0.2,
      editions: ['datos-2021', 'datos-2022'],
    });
    expect(graph.getEdgeAttributes('Organization_2-Organization_3')).toMatchObject({
      qValue: null,
      lastTogether: null,
    });
  });

  it('holds a two-mode graph and an empty one', () => {
    const attended = graphOf(twoMode);
    expect(attended.neighbors('Expert_1')).toEqual(['Activity_1', 'Edition_3']);
    expect(attended.getEdgeAttributes('Expert_1-Edition_3')).toEqual({
      weight: 1,
      edition: 'datos-2023',
      synthetic: false,
    });
    expect(graphOf(emptyView('EXPERT')).order).toBe(0);
  });

  it('says no more than it should of whatever the view is part of', () => {
    const more = {
      ...organizations,
      editions: editions.map((each) => ({ ...each, key: 7 })),
      facts: 'secret',
    };
    expect(fileOf(writeGraphology(more))).toBe(fileOf(writeGraphology(organizations)));
  });

  it('holds any text exactly', () => {
    assert(
      property(array(anyText), anyText, (labels, title) => {
        const nodes = labels.map((label, at) => node(`N${at}`, { label }));
        const found = graphOf({ ...organizations, title, nodes, ties: [] });
        expect(found.getAttribute('title')).toBe(title);
        expect(found.mapNodes((_, { label }) => label)).toEqual(labels);
      }),
    );
  });
});
