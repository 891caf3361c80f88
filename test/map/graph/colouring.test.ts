import { describe, expect, it } from 'vitest';
import { frequentKeys } from '../../../web/map/graph/colouring.ts';
import {
  communitiesOf,
  communityName,
  isWellDefined,
  tellApart,
} from '../../../web/map/graph/communities.ts';
import { bySector, node } from '../map-fixtures.ts';

const member = (id: string, community: string, confidence: number, strength = 1) =>
  node(id, { strength, community: { community, confidence, label: `en torno a ${community}` } });

const members = (community: string, count: number, confidence: number) =>
  Array.from({ length: count }, (_, at) => member(`${community}${at}`, community, confidence, at));

describe('the colours of a map', () => {
  it('stand in the order of the sectors, whichever are on the map, then those of none', () => {
    const nodes = [
      node('A'),
      node('B', { sector: { slug: 'authority' } }),
      node('C', { sector: { slug: 'academia' } }),
      node('D', { sector: { slug: 'authority' } }),
    ];
    const { classes } = bySector(nodes);
    expect(classes.map(({ key, count }) => [key, count])).toEqual([
      ['academia', 1],
      ['authority', 2],
      ['none', 1],
    ]);
    // A colour does not change with who else is there.
    expect(bySector(nodes.slice(0, 2)).classes[0]).toMatchObject({
      key: 'authority',
      tint: classes[1]!.tint,
    });
  });

  it('are given to the most frequent, of equals to the first by key, in the order asked for', () => {
    const keys = ['c', 'a', 'b', 'b', null, 'd', 'd'];
    expect(frequentKeys(keys, (one, other) => other.localeCompare(one), 3)).toEqual(['d', 'b', 'a']);
  });
});

describe('the communities of a map', () => {
  const nodes = [...members('small', 7, 1), ...members('sure', 9, 0.8), ...members('unsure', 12, 0.4)];

  it('are the largest first, each with its strongest member in the middle', () => {
    const found = communitiesOf([...nodes, node('Z')]);
    expect(found.map(({ id }) => id)).toEqual(['unsure', 'sure', 'small']);
    expect(found[1]!.middle.id).toBe('sure8');
  });

  it('have a colour from eight members and a median confidence of 0.6 on', () => {
    const defined = communitiesOf(nodes).filter(isWellDefined);
    expect(defined.map(({ id }) => id)).toEqual(['sure']);
    expect(communityName(defined[0]!)).toBe('sure');
  });

  it('are told apart where two have one name, and are called after a person where they have none', () => {
    expect(tellApart(['ITAM', 'UNAM', 'ITAM'])).toEqual(['ITAM', 'UNAM', 'ITAM (2)']);
    const unnamed = members('x', 8, 1).map((each) => ({
      ...each,
      community: { ...each.community!, label: null },
    }));
    expect(communityName(communitiesOf(unnamed)[0]!)).toBe('x7');
  });
});
