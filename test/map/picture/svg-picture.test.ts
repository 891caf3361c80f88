import { describe, expect, it } from 'vitest';
import { highlightNeighbours } from '../../../web/map/graph/highlight.ts';
import { PALETTES } from '../../../web/map/graph/palette.ts';
import { tieColour } from '../../../web/map/graph/tie-colour.ts';
import { toGraph } from '../../../web/map/graph/to-graph.ts';
import { escapeXml, toSvg } from '../../../web/map/picture/svg-picture.ts';
import { sectorStyle } from '../../../web/styles/sector-style.ts';
import { parseXml } from '../../community/formats/parse-xml.ts';
import { cross, GRAPH_OPTIONS, node, tie } from '../map-fixtures.ts';

const HOSTILE = [
  '</title><script>alert(1)</script>',
  '" onload="alert(1)',
  "' onmouseover='alert(1)",
  '&lt;b&gt; & ]]> <!-- -->',
  'null \u0000 escape \u001b half \ud800 end \uffff',
  '<image href="https://evil.example/x.png"/>',
];

const picture = (name: string) => ({
  graph: toGraph(
    { nodes: [node('A', { label: name }), node('B', { x: 9 })], ties: [tie('A', 'B')] },
    GRAPH_OPTIONS,
  ),
  palette: PALETTES.light,
  title: name,
  notes: [name],
  legend: [{ name, ...sectorStyle(1) }],
});

describe('a picture of a map', () => {
  it.each(HOSTILE)('holds a name as text, whatever it is: %j', (name) => {
    const svg = toSvg(picture(name));
    expect(() => parseXml(svg)).not.toThrow();
    expect(svg).not.toMatch(/<(script|image|b)\b|\son\w+="/);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these must not be there
    expect(svg).not.toMatch(/[\u0000\u001b\uffff]/);
  });

  it('keeps all characters that XML allows', () => {
    expect(escapeXml('Señal «ñ» 👍🏽\n')).toBe('Señal «ñ» 👍🏽\n');
  });

  it('has every node and tie, a legend, and its source', () => {
    const svg = toSvg({
      ...picture('Mapa'),
      graph: toGraph(cross, GRAPH_OPTIONS),
      notes: ['Revisión abc · https://example.org/map'],
    });
    expect(svg.match(/<circle /g)).toHaveLength(5);
    expect(svg.match(/<path d="M/g)).toHaveLength(4);
    expect(svg).toContain('Revisión abc · https://example.org/map');
    expect(svg.match(/<path transform/g)).toHaveLength(1);
  });

  it('is a valid document also of an empty map', () => {
    const svg = toSvg({ ...picture('Nada'), graph: toGraph({ nodes: [], ties: [] }, GRAPH_OPTIONS) });
    expect(() => parseXml(svg)).not.toThrow();
    expect(svg).not.toMatch(/NaN|Infinity/);
  });

  it('draws what is outside of the highlight faint', () => {
    const graph = toGraph(cross, GRAPH_OPTIONS);
    const svg = toSvg({ ...picture('Mapa'), graph, highlight: highlightNeighbours(graph, 'N') });
    expect(svg.match(new RegExp(`stroke="${PALETTES.light.highlight}"`, 'g'))).toHaveLength(1);
    expect(svg.match(new RegExp(`stroke="${PALETTES.light.faint}"`, 'g'))).toHaveLength(3);
  });

  it('draws new, kept and lapsed ties in three ways, and ties that are stronger than chance more strongly', () => {
    const { light } = PALETTES;
    const colour = (change: 'new' | 'kept' | 'lapsed' | null, verdict: 'STRONGER_THAN_CHANCE' | null) =>
      tieColour(light, { change, verdict }, undefined);
    expect(new Set([colour('new', null), colour('kept', null), colour('lapsed', null)]).size).toBe(3);
    expect(colour(null, 'STRONGER_THAN_CHANCE')).toBe(light.strong);
    expect(colour(null, null)).toBe(light.tie);
  });
});
