import { array, assert, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ExportedGraph } from '../../../src/community/formats/exported-graph.ts';
import { writeGraphml } from '../../../src/community/formats/graphml.ts';
import { anyText } from './any-text.ts';
import { asXml, type Element, parseXml, within } from './parse-xml.ts';
import { emptyView, fileOf, node, organizations, twoMode } from './sample-graphs.ts';

const graphmlOf = (view: ExportedGraph) => parseXml(fileOf(writeGraphml(view)));

const root = graphmlOf(organizations);
const keys = (file: Element) => within(file, 'key').map(({ attributes }) => attributes);

/** The data of the graph, a node or an edge by the names of their keys. */
const dataOf = (file: Element, item: Element) => {
  const names = new Map(keys(file).map((key) => [key.id, key['attr.name']]));
  return Object.fromEntries(
    within(item, 'data').map(({ attributes, text }) => [names.get(attributes.key), text]),
  );
};

describe('a GraphML file', () => {
  it('says what it is: one undirected graph', () => {
    expect(root.attributes.xmlns).toBe('http://graphml.graphdrawing.org/xmlns');
    expect(within(root, 'graph').map(({ attributes }) => attributes)).toEqual([
      { id: 'G', edgedefault: 'undirected' },
    ]);
  });

  it('has a typed key for all that is said, each with an id of its own', () => {
    const types = keys(root).map((key) => `${key.for} ${key['attr.name']} ${key['attr.type']}`);
    expect(new Set(keys(root).map(({ id }) => id)).size).toBe(types.length);
    expect(types).toEqual(
      expect.arrayContaining([
        ...['graph title string', 'graph license string', 'graph revision string', 'node label string'],
        ...['node x double', 'node degree int', 'node articulation boolean', 'node closeness double'],
        ...['edge weight double', 'edge shared int', 'edge verdict string', 'edge lastTogether int'],
      ]),
    );
  });

  it('holds title, licence, revision and source as data of the graph', () => {
    const { title, description, license, creator, revision, source, mode } = organizations;
    expect(dataOf(root, within(root, 'graph')[0]!)).toEqual({
      ...{ title, description, license, creator, revision, source, mode, synthetic: 'false' },
    });
  });

  it('leaves out a source that is not there', () => {
    const file = graphmlOf({ ...organizations, source: null, description: '' });
    expect(Object.keys(dataOf(file, within(file, 'graph')[0]!))).toEqual([
      ...['title', 'license', 'creator', 'revision', 'mode', 'synthetic'],
    ]);
  });

  it('holds nodes and ties with what is known of them, and not what is not', () => {
    const nodes = within(root, 'graph', 'node').map((item) => dataOf(root, item));
    expect(nodes[0]).toMatchObject({
      label: 'INAI',
      x: '0.1',
      y: '-2.5e-7',
      degree: '2',
      articulation: 'true',
    });
    expect(nodes[3]).toEqual({
      label: 'Ñandú "Azul" & <Cía>',
      kind: 'ORGANIZATION',
      degree: '0',
      strength: '0',
      editions: 'datos-x',
      synthetic: 'false',
    });
    const edges = within(root, 'graph', 'edge');
    expect(edges[1]!.attributes).toEqual({
      id: 'Organization_2-Organization_3',
      source: 'Organization_2',
      target: 'Organization_3',
    });
    expect(edges.map((item) => dataOf(root, item))).toMatchObject([
      { weight: '0.3333333333333333', newman: '0.3333333333333333', editions: 'datos-2021;datos-2022' },
      { weight: '1e-12', verdict: 'INSUFFICIENT_DATA', editions: 'datos-x' },
    ]);
    expect(dataOf(root, edges[1]!)).not.toHaveProperty('qValue');
  });

  it('holds a two-mode graph and an empty one', () => {
    const file = graphmlOf(twoMode);
    expect(within(file, 'graph', 'node').map((item) => dataOf(file, item).kind)).toEqual([
      ...['ACTIVITY', 'EXPERT', 'EXPERT', 'EDITION'],
    ]);
    expect(dataOf(file, within(file, 'graph', 'edge')[2]!)).toEqual({
      weight: '1',
      edition: 'datos-2023',
      synthetic: 'false',
    });
    expect(within(graphmlOf(emptyView('EXPERT')), 'graph', 'node')).toEqual([]);
  });

  it('holds any text, and metrics of any name', () => {
    assert(
      property(array(anyText), anyText, (labels, name) => {
        const nodes = labels.map((label, at) => node(`N${at}`, { label, metrics: { [`m ${name}`]: at } }));
        const file = graphmlOf({ ...organizations, nodes, ties: [] });
        const found = within(file, 'graph', 'node').map((item) => dataOf(file, item));
        expect(found.map(({ label }) => label ?? '')).toEqual(labels.map(asXml));
        expect(found.map((data) => data[asXml(`m ${name}`)])).toEqual(labels.map((_, at) => String(at)));
      }),
    );
  });
});
