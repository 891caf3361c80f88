import { expect, it } from 'vitest';
import { joinList } from '../../../src/community/narrative/join-list.ts';

it('lists none, one, two and many', () => {
  const lists = [[], ['A'], ['A', 'B'], ['A', 'B', 'C']];
  expect(lists.map((items) => joinList('es', items))).toEqual(['', 'A', 'A y B', 'A, B y C']);
  expect(lists.map((items) => joinList('en', items))).toEqual(['', 'A', 'A and B', 'A, B and C']);
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
  expect(joinList('es', ['Datos', name])).toBe(`Datos e ${name}`);
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
  expect(joinList('es', ['Datos', name])).toBe(`Datos y ${name}`);
});

it('takes only what stands last into account', () => {
  expect(joinList('es', ['INAI', 'IMCO', 'CIDE'])).toBe('INAI, IMCO y CIDE');
  expect(joinList('en', ['CIDE', 'INAI'])).toBe('CIDE and INAI');
});
