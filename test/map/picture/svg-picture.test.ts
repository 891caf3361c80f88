import { describe, expect, it } from 'vitest';
import { highlightNeighbours } from '../../../web/map/graph/highlight.ts';
import { PALETTES } from '../../../web/map/graph/palette.ts';
import { toGraph } from '../../../web/map/graph/to-graph.ts';
import { escapeXml } from '../../../web/map/picture/escape-xml.ts';
import { toSvg } from '../../../web/map/picture/svg-picture.ts';
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
  count: name,
  notes: [name],
  look: { hasColouredAreas: false, isComparing: false, hasTiesForward: false },
  legend: [{ name, colour: '#33198b', shape: 'square' as const }],
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
    expect(svg.match(/<g class="lines".*?<\/g>/s)![0].match(/<path /g)).toHaveLength(4);
    expect(svg.match(/<g class="labels".*?<\/g>/s)![0].match(/<text /g)).toHaveLength(5);
    expect(svg).toContain('Revisión abc · https://example.org/map');
    expect(svg.match(/<g class="legend">.*?<\/g>/s)![0].match(/<path /g)).toHaveLength(1);
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
    expect(svg.match(/<g class="nodes">.*?<\/g>/s)![0].match(/opacity="0.25"/g)).toHaveLength(3);
  });

  it('draws nodes and ties that came, stayed and went in three ways', () => {
    const ties = new Map([
      ['C~N', 'new'],
      ['C~E', 'kept'],
      ['C~S', 'lapsed'],
    ] as const);
    const graph = toGraph(cross, { ...GRAPH_OPTIONS, changes: { nodes: new Map(), ties } });
    const look = { hasColouredAreas: false, isComparing: true, hasTiesForward: false };
    const svg = toSvg({ ...picture('Mapa'), graph, look });
    const { change } = PALETTES.light;
    for (const colour of Object.values(change)) expect(svg).toContain(`stroke="${colour}"`);
    expect(svg.match(/stroke-dasharray/g)).toHaveLength(1);
  });
});
