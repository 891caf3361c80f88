import { describe, expect, it } from 'vitest';
import { GROUP_TINTS } from '../../../web/map/graph/palette.ts';
import { colouredByOf, colouringsFor, mapColouring } from '../../../web/map/model/map-colouring.ts';
import { DEFAULT_STATE } from '../../../web/map/state/map-state.ts';
import { node, SECTORS } from '../map-fixtures.ts';

const series = (slug: string) => ({ id: `Series_${slug}`, slug, name: `Serie ${slug}`, synthetic: false });
const edition = (at: number, of: string) => ({
  id: `Edition_${at}`,
  slug: `${of}-${at}`,
  name: `Edición ${at}`,
  year: 2000 + at,
  series: series(of),
});
const choices = {
  sectors: SECTORS,
  editions: [edition(1, 'a'), edition(2, 'b'), edition(3, 'a')],
};
const context = { choices, locale: 'es' as const };

const based = (id: string, state: string | null) =>
  node(id, { member: { __typename: 'Organization', acronym: null, state } });

const classesOf = (...all: Parameters<typeof mapColouring>) =>
  mapColouring(...all).classes.map(({ name, count }) => [name, count]);

describe('what a map is coloured by', () => {
  const known = (count: number) =>
    Array.from({ length: 8 }, (_, at) => node(`${at}`, at < count ? { sector: { slug: 'academia' } } : {}));

  it('is the sector where it is known of most, else the community, unless somebody chose', () => {
    expect(colouredByOf(known(6), DEFAULT_STATE)).toBe('sector');
    expect(colouredByOf(known(5), DEFAULT_STATE)).toBe('community');
    expect(colouredByOf(known(5), { ...DEFAULT_STATE, kind: 'sectors' })).toBe('sector');
    expect(colouredByOf(known(6), { ...DEFAULT_STATE, colour: 'scope' })).toBe('scope');
  });

  it('can be whatever is known of anybody', () => {
    expect(colouringsFor([node('A', { editions: ['Edition_1'] })], context)).toEqual(['series', 'first']);
    expect(colouringsFor([node('A', { scope: 'LOCAL', sector: { slug: 'academia' } })], context)).toEqual([
      'sector',
      'scope',
    ]);
  });
});

describe('the colours of a map', () => {
  it('are those stored with the sectors, with their short names', () => {
    const { classes } = mapColouring('sector', [node('A', { sector: { slug: 'authority' } })], context);
    expect(classes).toEqual([
      {
        key: 'authority',
        name: 'Autoridades de todas partes',
        shortName: 'Autoridades',
        tint: SECTORS[1]!.colour,
        shape: 'circle',
        count: 1,
      },
    ]);
  });

  it('say the first edition, in order of time, and the series, also where there are several', () => {
    const nodes = [
      node('A', { editions: ['Edition_3', 'Edition_1'] }),
      node('B', { editions: ['Edition_2'] }),
      node('C', { editions: ['Edition_1', 'Edition_2'] }),
      node('D'),
    ];
    expect(classesOf('first', nodes, context)).toEqual([
      ['Edición 1', 2],
      ['Edición 2', 1],
      ['Edición no registrada', 1],
    ]);
    expect(classesOf('series', nodes, context)).toEqual([
      ['Serie a', 1],
      ['Serie b', 1],
      ['En varias series', 1],
      ['Serie no registrada', 1],
    ]);
  });

  it('say the scope in words, and the state as it was given', () => {
    const scoped = [node('A', { scope: 'NATIONAL' }), node('B', { scope: 'LOCAL' })];
    expect(classesOf('scope', scoped, context)).toEqual([
      ['Local', 1],
      ['Nacional', 1],
    ]);
    const states = [based('A', 'Nuevo León'), based('B', 'Jalisco'), based('C', null)];
    expect(classesOf('state', states, context)).toEqual([
      ['Jalisco', 1],
      ['Nuevo León', 1],
      ['Estado no registrado', 1],
    ]);
  });

  it('are eight at most: the rest is one grey entry', () => {
    const states = Array.from({ length: 20 }, (_, at) => based(`${at}`, `Estado ${at % 10}`));
    const { classes } = mapColouring('state', states, context);
    expect(classes).toHaveLength(9);
    expect(classes.slice(0, 8).map(({ tint }) => tint)).toEqual(GROUP_TINTS);
    expect(classes[8]).toMatchObject({ key: 'other', name: 'Otros estados', tint: null, count: 4 });
  });
});
