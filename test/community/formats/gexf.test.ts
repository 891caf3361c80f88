import { array, assert, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ExportedGraph } from '../../../src/community/formats/exported-graph.ts';
import { writeGexf } from '../../../src/community/formats/gexf.ts';
import { anyText } from './any-text.ts';
import { asXml, type Element, parseXml, within } from './parse-xml.ts';
import { emptyView, fileOf, node, organizations, tie, twoMode } from './sample-graphs.ts';

const gexfOf = (view: ExportedGraph) => parseXml(fileOf(writeGexf(view)));

const root = gexfOf(organizations);
const nodes = within(root, 'graph', 'nodes', 'node');
const edges = within(root, 'graph', 'edges', 'edge');

/** The values of a node or edge by their titles, as the declared attributes say. */
const valuesOf = (file: Element, owner: 'node' | 'edge', item: Element) => {
  const [group] = within(file, 'graph', 'attributes').filter(({ attributes }) => attributes.class === owner);
  const titles = new Map(within(group!, 'attribute').map(({ attributes: { id, title } }) => [id, title]));
  return Object.fromEntries(
    within(item, 'attvalues', 'attvalue').map(({ attributes }) => [
      titles.get(attributes.for!),
      attributes.value,
    ]),
  );
};

const spellsOf = (item: Element) =>
  within(item, 'spells', 'spell').map(({ attributes: { start, end } }) => `${start}/${end}`);

describe('a GEXF file', () => {
  it('says that it is GEXF 1.3, undirected and dynamic by intervals of dates', () => {
    expect(root.attributes).toMatchObject({
      xmlns: 'http://gexf.net/1.3',
      'xmlns:viz': 'http://gexf.net/1.3/viz',
      'xsi:schemaLocation': 'http://gexf.net/1.3 http://gexf.net/1.3/gexf.xsd',
      version: '1.3',
    });
    expect(within(root, 'graph')[0]!.attributes).toEqual({
      defaultedgetype: 'undirected',
      idtype: 'string',
      mode: 'dynamic',
      timeformat: 'date',
      timerepresentation: 'interval',
    });
  });

  it('names its maker, and in the description licence, revision and source, each once as the schema wants', () => {
    const meta = within(root, 'meta')[0]!;
    expect(meta.children.map(({ name }) => name)).toEqual(['creator', 'keywords', 'description']);
    expect(within(meta, 'creator')[0]!.text).toBe('Tejido 0.1.0');
    expect(within(meta, 'description')[0]!.text.split('\n')).toEqual([
      'Who meets at "Datos" & elsewhere',
      'Invented for tests.',
      'License: https://creativecommons.org/licenses/by/4.0/',
      'Revision: 42',
      'Synthetic: false',
      'Source: https://example.org/community?format=gexf&mode=x',
    ]);
    expect(meta.attributes).toEqual({});
  });

  it('declares what it says of nodes and ties, with types', () => {
    const types = within(root, 'graph', 'attributes', 'attribute').map(({ attributes }) => attributes);
    expect(types.map(({ title, type }) => `${title}: ${type}`)).toEqual([
      ...[
        'kind: string',
        'slug: string',
        'address: string',
        'acronym: string',
        'state: string',
        'ror: string',
      ],
      ...['wikidata: string', 'sector: string', 'scope: string', 'community: string', 'degree: integer'],
      ...[
        'strength: double',
        'editions: string',
        'synthetic: boolean',
        'closeness: double',
        'articulation: boolean',
      ],
      ...['shared: integer', 'newman: double', 'jaccard: double', 'expected: double', 'surprise: double'],
      ...['pValue: double', 'qValue: double', 'verdict: string', 'firstTogether: integer'],
      ...['lastTogether: integer', 'editions: string', 'synthetic: boolean'],
    ]);
  });

  it('has nodes with labels, places and values, and nothing where nothing is known', () => {
    expect(nodes.map(({ attributes }) => attributes.label)).toEqual([
      'INAI',
      'INAI',
      '=1+1',
      'Ñandú "Azul" & <Cía>',
    ]);
    expect(within(nodes[0]!, 'viz:position').map(({ attributes }) => attributes)).toEqual([
      { x: '0.1', y: '-2.5e-7' },
    ]);
    expect(valuesOf(root, 'node', nodes[0]!)).toMatchObject({ closeness: '1', articulation: 'true' });
    expect(within(nodes[3]!, 'viz:position')).toEqual([]);
    expect(valuesOf(root, 'node', nodes[3]!)).toEqual({
      kind: 'ORGANIZATION',
      degree: '0',
      strength: '0',
      editions: 'datos-x',
      synthetic: 'false',
    });
  });

  it('weighs ties by newman, to the last digit, and leaves out what is not defined', () => {
    expect(edges.map(({ attributes }) => Number(attributes.weight))).toEqual([1 / 3, 1e-12]);
    expect(valuesOf(root, 'edge', edges[0]!)).toMatchObject({ pValue: '1e-7', firstTogether: '2021' });
    expect(Object.keys(valuesOf(root, 'edge', edges[1]!))).toEqual([
      ...[
        'shared',
        'newman',
        'jaccard',
        'expected',
        'surprise',
        'pValue',
        'verdict',
        'editions',
        'synthetic',
      ],
    ]);
    const unweighted = { ...organizations, ties: [tie('Organization_1', 'Organization_2', { newman: NaN })] };
    expect(within(gexfOf(unweighted), 'graph', 'edges', 'edge')[0]!.attributes).not.toHaveProperty('weight');
  });

  it('lets nodes and ties live in the spells of their editions, and always where these have no date', () => {
    expect(nodes.map(spellsOf)).toEqual([
      ['2021-05-13/2021-05-14'],
      ['2021-05-13/2021-05-14', '2022-02-01/2022-02-28'],
      ['2021-05-13/2021-05-14'],
      [],
    ]);
    expect(edges.map(spellsOf)).toEqual([['2021-05-13/2021-05-14', '2022-02-01/2022-02-28'], []]);
    expect(within(edges[1]!, 'spells')).toEqual([]);
  });

  it('has one spell for editions that overlap, since Gephi refuses two', () => {
    const [first] = organizations.editions;
    const twins = { ...organizations, editions: [first!, { ...first!, start: '2021', end: null }] };
    const [found] = within(
      gexfOf({ ...twins, nodes: [node('A', { editions: [1, 0] })], ties: [] }),
      'graph',
      'nodes',
      'node',
    );
    expect(spellsOf(found!)).toEqual(['2021-01-01/2021-12-31']);
  });

  it('ties actors to events in a two-mode graph, in the spell of the edition', () => {
    const found = within(gexfOf(twoMode), 'graph', 'edges', 'edge');
    expect(found.map(({ attributes: { source, target, weight } }) => [source, target, weight])).toEqual([
      ['Expert_1', 'Activity_1', '1'],
      ['Expert_2', 'Activity_1', '1'],
      ['Expert_1', 'Edition_3', '1'],
    ]);
    expect(found.map(spellsOf)[2]).toEqual(['2023-01-01/2023-12-31']);
    expect(valuesOf(gexfOf(twoMode), 'edge', found[2]!)).toEqual({
      edition: 'datos-2023',
      synthetic: 'false',
    });
  });

  it('can be empty', () => {
    expect(within(gexfOf(emptyView()), 'graph')[0]!.children.map(({ name }) => name)).toEqual([
      ...['attributes', 'attributes', 'nodes', 'edges'],
    ]);
  });

  it('holds any text', () => {
    assert(
      property(array(anyText), anyText, (labels, title) => {
        const view = {
          ...organizations,
          title,
          nodes: labels.map((label, at) => node(`N${at}`, { label })),
          ties: [],
        };
        const found = within(gexfOf(view), 'graph', 'nodes', 'node').map(
          ({ attributes }) => attributes.label,
        );
        expect(found).toEqual(labels.map(asXml));
      }),
    );
  });
});
