import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawSectors } from '../../../src/community/map/draw-sectors.ts';
import { memberKinds, type PlacedMap } from '../../../src/community/map/placed-map.ts';
import { anyMapRequest, expectedActors, expectedTies, type MapCase, ranked } from './any-map-request.ts';

/** The pairs of different, known sectors that some of the ties are between, and what these add up to. */
function pairsOf({ request: { ties, twoMode } }: MapCase, counted: readonly number[]) {
  const pairs = new Map<string, { row: number; column: number; ties: number[] }>();
  for (const tie of counted) {
    const ends = [twoMode.sectorOf[ties.a[tie]!]!, twoMode.sectorOf[ties.b[tie]!]!];
    const [row, column] = [Math.min(...ends), Math.max(...ends)];
    if (row < 0 || row === column) continue;
    const known = pairs.get(`${row} ${column}`) ?? { row, column, ties: [] };
    pairs.set(`${row} ${column}`, { ...known, ties: [...known.ties, tie] });
  }
  return [...pairs.values()];
}

const allTies = ({ request: { ties } }: MapCase) => [...ties.a.keys()];

/** What a sector has to do with others in the whole graph. */
function standing(mapCase: MapCase, sector: number) {
  const own = pairsOf(mapCase, allTies(mapCase)).filter(
    ({ row, column }) => row === sector || column === sector,
  );
  const newman = own.flatMap(({ ties }) => ties).map((tie) => mapCase.request.ties.newman[tie]!);
  return { degree: own.length, strength: newman.reduce((sum, each) => sum + each, 0) };
}

const linesOf = (map: PlacedMap) =>
  Array.from(map.source, (source, line) => ({
    row: map.number[source]!,
    column: map.number[map.target[line]!]!,
    shared: map.shared[line]!,
    first: map.first[line]!,
    last: map.last[line]!,
  })).map(({ row, column, ...said }) => ({
    ...said,
    row: Math.min(row, column),
    column: Math.max(row, column),
  }));

describe('a map of sectors', () => {
  it('shows the sectors of all organizations that the filter lets be seen, the strongest first', () => {
    fc.assert(
      fc.property(anyMapRequest('ORGANIZATION'), (mapCase) => {
        const map = drawSectors(mapCase.request);
        const { twoMode, maxNodes } = mapCase.request;
        const present = new Set(expectedActors(mapCase).map((actor) => twoMode.sectorOf[actor]!));
        present.delete(-1);
        const strength = (sector: number) => Number(standing(mapCase, sector).strength.toFixed(9));
        const all = ranked([...present], (sector) => [-strength(sector), sector]);
        expect(map.number).toHaveLength(Math.min(maxNodes, all.length));
        expect([...map.number].map(strength)).toEqual(all.slice(0, maxNodes).map(strength));
        expect(new Set(map.number).size).toBe(map.number.length);
        expect([...map.number].every((sector) => present.has(sector))).toBe(true);
        expect([...map.memberKind].every((member) => memberKinds[member] === 'SECTOR')).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it('says of each sector with how many others it is tied in the whole graph, and how strongly', () => {
    fc.assert(
      fc.property(anyMapRequest('ORGANIZATION'), (mapCase) => {
        const map = drawSectors(mapCase.request);
        for (const [node, sector] of map.number.entries()) {
          const { degree, strength } = standing(mapCase, sector);
          expect(map.degree[node]).toBe(degree);
          expect(map.strength[node]).toBeCloseTo(strength, 8);
        }
      }),
    );
  });

  it('ties two sectors by all ties to see between their organizations, the most first, within its limits', () => {
    fc.assert(
      fc.property(anyMapRequest('ORGANIZATION'), (mapCase) => {
        const map = drawSectors(mapCase.request);
        const { ties, twoMode, maxTies } = mapCase.request;
        const drawn = [...map.number];
        const among = pairsOf(mapCase, expectedTies(mapCase)).filter(
          ({ row, column }) => drawn.includes(row) && drawn.includes(column),
        );
        const lines = ranked(among, (pair) => [-pair.ties.length, pair.row, pair.column]).map((pair) => ({
          shared: pair.ties.length,
          first: Math.min(...pair.ties.map((tie) => ties.firstEdition[tie]!)),
          last: Math.max(...pair.ties.map((tie) => ties.lastEdition[tie]!)),
          row: pair.row,
          column: pair.column,
        }));
        expect(linesOf(map)).toEqual(lines.slice(0, maxTies));
        expect([...map.tie].every((tie) => tie === -1)).toBe(true);
        const present = new Set(expectedActors(mapCase).map((actor) => twoMode.sectorOf[actor]!));
        present.delete(-1);
        const left = drawn.length < present.size || map.source.length < lines.length;
        expect(map.truncated).toBe(left);
      }),
      { numRuns: 200 },
    );
  });

  it('puts each sector somewhere, and no two at the same place', () => {
    fc.assert(
      fc.property(anyMapRequest('ORGANIZATION'), ({ request }) => {
        const { x, y } = drawSectors(request);
        expect([...x, ...y].every(Number.isFinite)).toBe(true);
        expect(new Set(Array.from(x, (each, node) => `${each} ${y[node]}`)).size).toBe(x.length);
      }),
      { numRuns: 200 },
    );
  });
});
