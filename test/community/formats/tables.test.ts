import { parse } from 'csv-parse/sync';
import { array, assert, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ExportedGraph } from '../../../src/community/formats/exported-graph.ts';
import { writeEdgeTable, writeNodeTable } from '../../../src/community/formats/tables.ts';
import { anyText, asUtf8 } from './any-text.ts';
import { emptyView, fileOf, node, organizations, tie, twoMode } from './sample-graphs.ts';

type Row = Record<string, string>;

const rowsOf = (chunks: Iterable<string>): Row[] =>
  parse(fileOf(chunks), { columns: true, record_delimiter: '\r\n' });

const headOf = (chunks: Iterable<string>) => fileOf(chunks).split('\r\n')[0];

/** Takes the apostrophe off again, as reading a package does. */
const armed = (cell: string) => cell.replace(/^'(?='*[=+\-@\t\r])/, '');

describe('the table of ties', () => {
  it('has both ends with their labels, all measures, and licence and revision last', () => {
    expect(rowsOf(writeEdgeTable(organizations))[0]).toEqual({
      source: 'Organization_1',
      target: 'Organization_2',
      source_label: 'INAI',
      target_label: 'INAI',
      source_slug: 'organization_1',
      target_slug: 'organization_2',
      source_address: 'https://example.org/organizations/organization_1',
      target_address: 'https://example.org/organizations/organization_2',
      source_ror: '',
      target_ror: '',
      source_wikidata: '',
      target_wikidata: '',
      shared: '2',
      newman: '0.3333333333333333',
      jaccard: '0.30000000000000004',
      expected: '0.4',
      surprise: '1.25',
      p_value: '1e-7',
      q_value: '0.05',
      verdict: 'STRONGER_THAN_CHANCE',
      first_together: '2021',
      last_together: '2023',
      editions: 'datos-2021;datos-2022',
      synthetic: 'false',
      license: 'https://creativecommons.org/licenses/by/4.0/',
      revision: '42',
    });
    expect(headOf(writeEdgeTable(organizations))).toMatch(/^source,target,source_label,.*,license,revision$/);
  });

  it('leaves cells empty for what is not defined, and defuses formulas', () => {
    expect(rowsOf(writeEdgeTable(organizations))[1]).toMatchObject({
      target_label: "'=1+1",
      q_value: '',
      first_together: '',
    });
  });

  it('is a table of attendances in a two-mode graph', () => {
    expect(headOf(writeEdgeTable(twoMode))).toBe(
      'actor,event,actor_label,event_label,actor_slug,event_slug,actor_address,event_address,actor_ror,event_ror,' +
        'actor_wikidata,event_wikidata,edition,synthetic,license,revision',
    );
    expect(
      rowsOf(writeEdgeTable(twoMode)).map(({ actor, event, event_label, edition }) => [
        actor,
        event,
        event_label,
        edition,
      ]),
    ).toEqual([
      ['Expert_1', 'Activity_1', 'The Activity_1', 'datos-2021'],
      ['Expert_2', 'Activity_1', 'The Activity_1', 'datos-2021'],
      ['Expert_1', 'Edition_3', 'The Edition_3', 'datos-2023'],
    ]);
  });

  it('leaves negative numbers alone: they are no formulas', () => {
    const ties = [tie('Organization_1', 'Organization_2', { expected: -0.5, surprise: -1e-9 })];
    expect(rowsOf(writeEdgeTable({ ...organizations, ties }))[0]).toMatchObject({
      expected: '-0.5',
      surprise: '-1e-9',
    });
  });

  it('has every row, over any number of batches', () => {
    const nodes = Array.from({ length: 450 }, (_, at) => node(`N${at}`));
    const ties = nodes.slice(1).map(({ id }) => tie('N0', id));
    expect(rowsOf(writeEdgeTable({ ...organizations, nodes, ties })).map(({ target }) => target)).toEqual(
      nodes.slice(1).map(({ id }) => id),
    );
  });
});

describe('the table of nodes', () => {
  it('has what is said of each, its metrics and its place', () => {
    expect(headOf(writeNodeTable(organizations))).toBe(
      'id,label,kind,slug,address,acronym,state,ror,wikidata,sector,scope,community,degree,strength,editions,synthetic,' +
        'closeness,articulation,x,y,license,revision',
    );
    const rows = rowsOf(writeNodeTable(organizations));
    expect(rows[0]).toMatchObject({ x: '0.1', y: '-2.5e-7', closeness: '1', articulation: 'true' });
    expect(rows[2]).toMatchObject({ label: "'=1+1", closeness: '', articulation: 'false' });
    expect(rows[3]).toMatchObject({
      label: 'Ñandú "Azul" & <Cía>',
      sector: '',
      degree: '0',
      x: '',
      closeness: '',
    });
  });

  it('names its columns as the network package does', () => {
    const nodes = [node('A', { metrics: { effectiveSize: 1.5 } })];
    expect(headOf(writeNodeTable({ ...organizations, nodes }))).toContain(',effective_size,');
  });

  it('has a metric that some nodes lack, in the order in which metrics turn up', () => {
    const nodes = [node('A', { metrics: { b: 1 } }), node('B'), node('C', { metrics: { a: null, b: 2 } })];
    const rows = rowsOf(writeNodeTable({ ...organizations, nodes }));
    expect(rows.map(({ a, b }) => [b, a])).toEqual([
      ['1', ''],
      ['', ''],
      ['2', ''],
    ]);
    expect(Object.keys(rows[0]!).join()).toContain('editions,synthetic,b,a,x');
  });

  it('refuses a metric that would stand for something else', () => {
    const nodes = [node('A', { metrics: { degree: 0.5 } })];
    expect(() => fileOf(writeNodeTable({ ...organizations, nodes }))).toThrow('cannot be called "degree"');
  });
});

describe('both tables', () => {
  it('have names of columns when they are empty', () => {
    for (const write of [writeEdgeTable, writeNodeTable]) {
      expect(fileOf(write(emptyView()))).toMatch(/^[a-z_,]+\r\n$/);
      expect(fileOf(write(emptyView('TWO_MODE')))).toMatch(/^[a-z_,]+\r\n$/);
    }
  });

  it('read back as the same text, without the apostrophe, and none begins as a formula', () => {
    const labelsOf = (view: ExportedGraph) => [
      rowsOf(writeNodeTable(view)).map(({ label }) => label!),
      rowsOf(writeEdgeTable(view)).map(({ source_label }) => source_label!),
    ];
    assert(
      property(array(anyText, { minLength: 1 }), (labels) => {
        const nodes = labels.map((label, at) => node(`N${at}`, { label }));
        const ties = nodes.map(({ id }) => tie(id, 'N0'));
        for (const found of labelsOf({ ...organizations, nodes, ties })) {
          expect(found.map(armed)).toEqual(labels.map(asUtf8));
          expect(found.filter((cell) => /^[=+@\t\r]|^-(?!\d+(\.\d+)?$|$)/.test(cell))).toEqual([]);
        }
      }),
    );
  });
});
