import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CHANNELS } from '../../../web/layout/channels.ts';
import { COLOURED_BY } from '../../../web/map/state/coloured-by.ts';
import {
  DEFAULT_STATE,
  exportPath,
  KINDS,
  type MapState,
  mapPath,
  parseMapState,
  SCOPES,
  VERDICTS,
} from '../../../web/map/state/map-state.ts';
import { cameraParameter } from '../../../web/map/state/query-parameters.ts';

const read = (address: string) => parseMapState(new URLSearchParams(address.split('?')[1]));

const slug = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,3}$/);
const id = fc.stringMatching(/^(Organization|Expert|Sector)_[1-9a-z][0-9a-z]{0,5}$/);
const some = <Item>(item: fc.Arbitrary<Item>, maxLength = 5) => fc.uniqueArray(item, { maxLength });
const inOrder = <Item>(all: readonly Item[]) => fc.subarray([...all]);
const thousandths = (least: number, most: number) =>
  fc.integer({ min: least * 1000, max: most * 1000 }).map((value) => value / 1000);

const isKey = (text: string) => /^[a-zA-Z]/.test(text);

const anyState: fc.Arbitrary<MapState> = fc.record({
  kind: fc.constantFrom(...KINDS),
  view: fc.constantFrom('map', 'table'),
  series: some(slug),
  editions: some(slug),
  channels: inOrder(CHANNELS),
  lineage: fc.constantFrom('AS_RECORDED', 'AS_SUCCESSOR'),
  maxActivitySize: fc.integer({ min: 2, max: 200 }),
  withSector: some(slug),
  withScope: inOrder(SCOPES),
  minShared: fc.integer({ min: 1, max: 999_999 }),
  verdict: inOrder(VERDICTS),
  size: fc.constantFrom('degree', 'strength'),
  colour: fc.constantFrom('auto', ...COLOURED_BY),
  hide: some(fc.oneof(slug, id, fc.constantFrom('none', 'other', 'NATIONAL', 'Nuevo León')).filter(isKey)),
  allTies: fc.boolean(),
  cumulative: fc.boolean(),
  sideBySide: fc.boolean(),
  selected: some(id, 2),
  from: fc.oneof(fc.constant(''), id),
  to: fc.oneof(fc.constant(''), id),
  compare: fc.oneof(fc.constant<string[]>([]), fc.uniqueArray(slug, { minLength: 2, maxLength: 2 })),
  without: some(id, 20),
  camera: fc.option(
    fc.record({ x: thousandths(-10, 10), y: thousandths(-10, 10), ratio: thousandths(0.001, 10) }),
    { nil: undefined },
  ),
  sort: fc.constantFrom('SURPRISE', 'SHARED', 'JACCARD', 'NEWMAN', 'LAST_EDITION', 'NAME'),
  after: fc.stringMatching(/^[\w=+/-]{0,40}$/),
  evidenceAfter: fc.stringMatching(/^[\w=+/-]{0,40}$/),
});

describe('the address of a map', () => {
  it('has all of its state, without default values', () => {
    fc.assert(
      fc.property(anyState, (state) => {
        expect(read(mapPath(state))).toEqual({ state, ignored: [] });
      }),
    );
    expect(mapPath(DEFAULT_STATE)).toBe('/map');
  });

  it('is short and readable', () => {
    const state = { ...DEFAULT_STATE, series: ['demo'], editions: ['demo-2021', 'demo-2022'], minShared: 2 };
    expect(mapPath(state)).toBe('/map?series=demo&editions=demo-2021,demo-2022&minShared=2');
  });

  it('is parsed as a form sends it: parameters may be repeated, and empty ones are ignored', () => {
    const { state, ignored } = read('/map?channels=CONVENING&channels=ACTIVITY&series=&minShared=1&lang=en');
    expect(state).toEqual({ ...DEFAULT_STATE, channels: ['ACTIVITY', 'CONVENING'] });
    expect(ignored).toEqual([]);
  });

  it('may have the kind as the graph has it', () => {
    expect(read('/map?kind=EXPERT').state.kind).toBe('experts');
    expect(read('/map?kind=TWO_MODE').state.kind).toBe('two-mode');
  });

  it.each([
    'kind=everything',
    'minShared=0',
    'minShared=1e9',
    'minShared=-1',
    'maxActivitySize=201',
    'channels=ACTIVITY,MAGIC',
    'verdict=%00',
    'selected=<script>',
    'selected=Organization_1,Organization_2,Organization_3',
    'from=javascript:alert(1)',
    'compare=demo-2021',
    'compare=demo-2021,demo-2021',
    'camera=0,0,0',
    'camera=NaN,1,1',
    'camera=1e5,0,1',
    'camera=0.5,0.5',
    `series=${Array.from({ length: 101 }, (_, at) => `s${at}`).join(',')}`,
    'series=../../etc/passwd',
    'editions=Á',
    'sort=name;drop',
    'after=%3Cb%3E',
    'evidenceAfter=%3Cb%3E',
    '__proto__=1',
    'constructor=1',
    'nonsense=1',
  ])('is parsed without parameters that are not valid: %s', (query) => {
    const { state, ignored } = read(
      `/map?${query}&minShared=7`.replace(
        '&minShared=7',
        query.startsWith('minShared') ? '' : '&minShared=7',
      ),
    );
    expect(ignored).toEqual([query.split('=')[0]]);
    expect(state).toEqual(query.startsWith('minShared') ? DEFAULT_STATE : { ...DEFAULT_STATE, minShared: 7 });
  });

  it('is never longer than an address may be, whatever it is made from', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const { state } = read(`/map?${text}`);
        expect(read(mapPath(state)).state).toEqual(state);
      }),
    );
  });
});

describe('the camera', () => {
  it('is written with three decimals, and never as minus zero', () => {
    expect(cameraParameter.format({ x: 0.123456, y: -0.0000001, ratio: 1 })).toBe('0.123,0,1');
    expect(cameraParameter.format(undefined)).toBe('');
  });

  it('is parsed only from three numbers within bounds', () => {
    expect(cameraParameter.parse(['0.5', '-0.25', '2'])).toEqual({ x: 0.5, y: -0.25, ratio: 2 });
    for (const texts of [
      [],
      ['1', '1'],
      ['1', '1', '1', '1'],
      ['99', '0', '1'],
      ['0', '0', '-1'],
      ['', '', ''],
    ])
      expect(cameraParameter.parse(texts)).toBeUndefined();
  });
});

describe('the address of a file of what is shown', () => {
  it('has the parameters of the map that files have too, and no others', () => {
    const state: MapState = {
      ...DEFAULT_STATE,
      kind: 'experts',
      editions: ['demo-2021'],
      verdict: ['STRONGER_THAN_CHANCE'],
      selected: ['Expert_1'],
      camera: { x: 0.5, y: 0.5, ratio: 1 },
    };
    expect(exportPath(state, 'gexf', 'es')).toBe(
      '/export/experts.gexf?editions=demo-2021&verdict=STRONGER_THAN_CHANCE&locale=es',
    );
    const compared = { ...DEFAULT_STATE, series: ['demo'], compare: ['demo-2021', 'demo-2022'] };
    expect(exportPath(compared, 'gexf', 'es')).toContain('.gexf?editions=demo-2021,demo-2022&locale');
    expect(exportPath({ ...DEFAULT_STATE, kind: 'sectors' }, 'edges.csv', 'en')).toBe(
      '/export/organizations.edges.csv?locale=en',
    );
  });
});
