import { type DefinitionNode, type OperationDefinitionNode, parse, type TypeNode } from 'graphql';
import { expect, it } from 'vitest';
import * as operations from '../../web/graphql/operations.ts';
import { serveWorld } from '../support/served.ts';
import { seededServer } from '../support/shipped.ts';

const { url } = await serveWorld();
const server = seededServer();

const VALUES: Record<string, unknown> = {
  String: 'algo',
  ID: 'Organization_1',
  Locale: 'es',
  Int: 100,
  NodeType: 'ORGANIZATION',
};

/** A value of a type, as large as pages ask for. */
function sampleOf(type: TypeNode): unknown {
  if (type.kind === 'NonNullType') return sampleOf(type.type);
  if (type.kind === 'ListType') return [sampleOf(type.type)];
  return VALUES[type.name.value] ?? null;
}

const isOperation = (definition: DefinitionNode): definition is OperationDefinitionNode =>
  definition.kind === 'OperationDefinition';

const variablesOf = (text: string) =>
  Object.fromEntries(
    (parse(text).definitions.find(isOperation)?.variableDefinitions ?? [])
      .filter(({ type }) => type.kind === 'NonNullType')
      .map(({ variable, type }) => [variable.name.value, sampleOf(type)]),
  );

const asked = Object.values(operations).map(({ name, text }) => [name, text] as const);

it.each(asked)('what pages ask as %s is within the limits that the public has', async (_, query) => {
  const body = JSON.stringify({ query, variables: variablesOf(query) });
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(`${url}/graphql`, { method: 'POST', headers, body });
  const { errors = [] } = (await response.json()) as { errors?: { extensions: { code: string } }[] };
  const codes = errors.map(({ extensions }) => extensions.code);
  expect(codes.filter((code) => /COST|LARGE|VALIDATION|LIMIT/.test(code))).toEqual([]);
});

it('an heir says what it inherited, and from whom', async () => {
  const response = await fetch(`${server.url}/organizations/transparencia-para-el-pueblo?lang=es`);
  const [, inherited = ''] = (await response.text()).split('id="inherited"');
  expect(inherited).toContain('Qué heredó, y de quién');
  expect(inherited).toMatch(/href="\/organizations\/inai[\s\S]*href="\/editions\/datacon-2021/);
});
