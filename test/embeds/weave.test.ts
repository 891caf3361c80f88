import { describe, expect, it } from 'vitest';
import { initialsOf, weaveOf } from '../../web/charts/weave.ts';
import { fillsLinks } from '../../web/embeds/parameters.ts';

describe('the weave of whoever has no picture', () => {
  it('is the same for the same name, however its accents are written, and another for another name', () => {
    const name = 'Óscar Mauricio Guerra Ford';
    expect(weaveOf(name.normalize('NFD'))).toEqual(weaveOf(name));
    const some = ['Ana', 'Beto', 'Clara', 'Daniela', 'Esteban'].map((each) => JSON.stringify(weaveOf(each)));
    expect(new Set(some).size).toBe(some.length);
  });

  it('has two colours, and lies the same from the left and from the right', () => {
    for (let number = 0; number < 200; number++) {
      const { warp, weft } = weaveOf(`Panelista ${number}`);
      expect(warp.colour).not.toBe(weft.colour);
      const at = [...weft.path.matchAll(/M(\d+) (\d+)/g)].map(([, x, y]) => `${x} ${y}`);
      const mirrored = [...weft.path.matchAll(/M(\d+) (\d+)/g)].map(([, x, y]) => `${60 - Number(x)} ${y}`);
      expect(mirrored.toSorted()).toEqual(at.toSorted());
    }
  });

  it.each([
    ['Adrián Alcalá Méndez', 'AA'],
    ['Instituto de Transparencia', 'IT'],
    ['ana', 'A'],
    ['', ''],
    ['(INAI)', 'I'],
  ])('has the initials of %s: %s', (name, initials) => {
    expect(initialsOf(name)).toBe(initials);
  });
});

describe('the address of an entry on another site', () => {
  it.each([
    ['https://site.example/who/{slug}', true],
    ['https://site.example/?who={slug}&lang=es', true],
    ['http://site.example/#{slug}', true],
    ['https://site.example/who', false],
    ['https://{slug}.example/', false],
    ['/who/{slug}', false],
    ['javascript:alert("{slug}")', false],
  ])('has a mark for a slug in its path, query or fragment: %s is %s', (template, fills) => {
    expect(fillsLinks(template)).toBe(fills);
  });
});
