import { array, assert, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writePajek } from '../../../src/community/formats/pajek.ts';
import { anyText } from './any-text.ts';
import { emptyView, linesOf, node, organizations, tie, twoMode } from './sample-graphs.ts';

describe('a Pajek file', () => {
  it('has its facts as comments before all else, where every reader passes over them', () => {
    expect(linesOf(writePajek(organizations)).slice(0, 7)).toEqual([
      '% Description: Invented for tests.',
      '% License: https://creativecommons.org/licenses/by/4.0/',
      '% Revision: 42',
      '% Creator: Tejido 0.1.0',
      '% Synthetic: false',
      '% Source: https://example.org/community?format=gexf&mode=x',
      '*Network Who meets at "Datos" & elsewhere',
    ]);
  });

  it('tells vertices of one label apart, has no quotes in labels, and weighs ties by newman', () => {
    expect(linesOf(writePajek(organizations)).slice(7)).toEqual([
      '*Vertices 4',
      '1 "INAI"',
      '2 "INAI [Organization_2]"',
      '3 "=1+1"',
      '4 "Ñandú \'Azul\' & <Cía>"',
      '*Edges',
      '1 2 0.3333333333333333',
      '2 3 1e-12',
    ]);
  });

  it('has the actors first in a two-mode network, and says how many they are', () => {
    expect(linesOf(writePajek(twoMode)).slice(7)).toEqual([
      '*Vertices 4 2',
      '1 "The Expert_1"',
      '2 "The Expert_2"',
      '3 "The Activity_1"',
      '4 "The Edition_3"',
      '*Edges',
      '1 3 1',
      '2 3 1',
      '1 4 1',
    ]);
  });

  it('says nothing of a weight that is not defined', () => {
    const ties = [tie('Organization_1', 'Organization_3', { newman: Number.NaN })];
    expect(linesOf(writePajek({ ...organizations, ties })).at(-1)).toBe('1 3');
  });

  it('can be empty', () => {
    expect(linesOf(writePajek(emptyView())).slice(7)).toEqual(['*Vertices 0', '*Edges']);
    expect(linesOf(writePajek(emptyView('TWO_MODE'))).slice(7)).toEqual(['*Vertices 0 0', '*Edges']);
  });

  it('keeps one vertex to a line, each with a label of its own that no reader takes apart, whatever the text', () => {
    assert(
      property(array(anyText), anyText, (labels, title) => {
        const nodes = labels.map((label, at) => node(`N${at}`, { label }));
        const lines = linesOf(writePajek({ ...organizations, title, nodes, ties: [] }));
        expect(lines).toHaveLength(9 + labels.length);
        expect(lines[6]).toMatch(/^\*Network/);
        const vertices = lines.slice(8, -1);
        vertices.forEach((line, at) => void expect(line).toMatch(new RegExp(`^${at + 1} "[^"\\\\]+"$`)));
        expect(new Set(vertices.map((line) => line.replace(/^\d+/, ''))).size).toBe(labels.length);
      }),
    );
  });
});
