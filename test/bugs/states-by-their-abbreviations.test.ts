import { expect, it } from 'vitest';
import { importPackage } from '../../src/exchange/index.ts';
import { errorsOf, packageOf, warningsOf } from '../exchange/package-on-disk.ts';
import { textIn } from '../pages/entities.ts';
import { serveWorld } from '../support/served.ts';

const { world, get } = await serveWorld();

/** Ways people write a state, with its country, and the code it has. */
const ways = [
  ['México', 'Ciudad de México', 'MX-CMX'],
  ['México', 'D.F.', 'MX-CMX'],
  ['México', 'Edo. de México', 'MX-MEX'],
  ['México', 'Edo. Méx.', 'MX-MEX'],
  ['México', 'N.L.', 'MX-NLE'],
  ['México', 'Q. Roo', 'MX-ROO'],
  ['México', 'S.L.P.', 'MX-SLP'],
  ['México', 'Veracruz de Ignacio de la Llave', 'MX-VER'],
  ['México', 'Michoacán de Ocampo', 'MX-MIC'],
  ['México', 'Coahuila de Zaragoza', 'MX-COA'],
  ['México', 'Querétaro', 'MX-QUE'],
  ['México', 'BC', 'MX-BCN'],
  ['México', 'BCS', 'MX-BCS'],
  ['México', 'Gto.', 'MX-GUA'],
  ['México', 'Jal.', 'MX-JAL'],
  ['México', 'NL', 'MX-NLE'],
  ['México', '09', 'MX-CMX'],
  ['', 'Jalisco', 'MX-JAL'],
  ['Mexico', 'MX-JAL', 'MX-JAL'],
  ['MEX', 'CDMX', 'MX-CMX'],
  ['méxico', 'Mexico', 'MX-MEX'],
  ['México', 'Nuevo Leon', 'MX-NLE'],
  ['México', 'Aztlán', null],
  ['Atlantis', 'Jalisco', null],
  ['', 'NL', null],
] as const;

const organizations = ways.map(
  ([country, state], at) => `o-${at},Estado ${at},${country},${state},gobierno\n`,
);

const files = {
  organizations: `id,name,country,state,sector\n${organizations.join('')}`,
  figures: 'edition_id,measure,qualifier,value\ncob-2025,conveners,exact,4\n',
  editions: 'id,series,name,year\ncob-2025,Cobertura,Cobertura 2025,2025\n',
  convenings: `edition_id,organization_id,role\n${[4, 13, 5, 0].map((at) => `cob-2025,o-${at},convener\n`).join('')}`,
};

it('states have their codes by the names, abbreviations and keys in everyday use; others are warned of', async () => {
  const report = await importPackage(world.database.orm.em, await packageOf(files), { actor: 'test' });
  expect(errorsOf(report)).toEqual([]);
  expect(warningsOf(report).filter((warning) => warning.includes(' state '))).toEqual([
    'organizations.csv:24 state "Aztlán": no state of México is known by this name: it stays as written, without an ISO 3166-2 code',
    'organizations.csv:25 state "Jalisco": the country Atlantis is not known, so neither is its state: it stays as written, without an ISO 3166-2 code',
    'organizations.csv:26 state "NL": no state, or more than one, is called so without a country: it stays as written, without an ISO 3166-2 code',
  ]);
  const { nodes } = (await world.read('{ organizations(first: 100) { nodes { slug state stateCode } } }'))
    .organizations;
  expect(Object.fromEntries(nodes.map(({ slug, ...state }: { slug: string }) => [slug, state]))).toEqual(
    Object.fromEntries(ways.map(([, state, stateCode], at) => [`o-${at}`, { state, stateCode }])),
  );
});

it('an edition does not say that nobody convened from a state from which somebody did', async () => {
  const text = textIn((await get('/editions/cob-2025')).body).replaceAll(/\s+/g, ' ');
  const [, missing] = /Estados sin nadie que convocara(.*)/.exec(text) ?? [];
  expect(missing).toContain('Jalisco');
  const near = missing!.slice(0, missing!.indexOf('Zacatecas'));
  for (const state of ['Nuevo León', 'Guanajuato', 'Quintana Roo', 'Ciudad de México'])
    expect(near).not.toContain(state);
  const { edition } = await world.read(
    '{ edition(slug: "cob-2025") { coverage { statesWithoutConvener } } }',
  );
  expect(edition.coverage.statesWithoutConvener).toHaveLength(28);
  expect(edition.coverage.statesWithoutConvener).not.toContain('MX-NLE');
});
