import { expect, it } from 'vitest';
import { listed } from '../../../src/community/words/listed.ts';

it('lists none, one, two and many', () => {
  const lists = [[], ['A'], ['A', 'B'], ['A', 'B', 'C']];
  expect(lists.map((items) => listed('es', items))).toEqual(['', 'A', 'A y B', 'A, B y C']);
  expect(lists.map((items) => listed('en', items))).toEqual(['', 'A', 'A and B', 'A, B and C']);
});

it.each([
  'Irán',
  'INAI',
  'ITEI',
  'Ítaca',
  'Hidalgo',
  '«Innova»',
  'Yvonne',
  'instituto',
  '“Ibero”',
  'I\u0301taca',
])('says e before %s in Spanish', (name) => {
  expect(listed('es', ['Datos', name])).toBe(`Datos e ${name}`);
});

it.each([
  'hielo',
  'iones',
  'Yucatán',
  'YouTube',
  'II Encuentro',
  'IX Congreso',
  'I Foro',
  'Hacienda',
  '11',
  '',
  '¡Ya!',
  '…',
])('says y before %s in Spanish', (name) => {
  expect(listed('es', ['Datos', name])).toBe(`Datos y ${name}`);
});

it('takes only what stands last into account', () => {
  expect(listed('es', ['INAI', 'IMCO', 'CIDE'])).toBe('INAI, IMCO y CIDE');
  expect(listed('en', ['CIDE', 'INAI'])).toBe('CIDE and INAI');
});
