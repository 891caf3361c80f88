import 'reflect-metadata';
import {
  type GraphQLOutputType,
  getNamedType,
  getNullableType,
  isCompositeType,
  isListType,
  isObjectType,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { network } from '../../src/network.ts';
import { rowResolvers } from '../../src/platform/graph/row-field.ts';
import { buildGraph } from '../../src/platform/graph/schema.ts';
import { isConnection } from '../../src/platform/limits/connections.ts';
import { listen } from '../support/http.ts';

const graph = await buildGraph(network);
const serve = () => listen({ schema: graph.schema, costs: graph.costs });
const named = (times: number, what: string) =>
  Array.from({ length: times }, (_, at) => `${what[0]}${at}: ${what}`).join(' ');

describe('the text of the schema', () => {
  it('costs a point for eighty characters, so that one operation gets it a few times at most', async () => {
    const { ask } = await serve();
    const once = await ask('{ _service { sdl } }');
    expect(once.body.data._service.sdl).toHaveLength(graph.sdl.length);
    expect(once.body.extensions.cost.requested).toEqual({
      cost: 1 + Math.ceil(graph.sdl.length / 80),
      nodes: 1,
    });
    expect((await ask(`{ ${named(2, '_service { sdl }')} }`)).body.errors).toBeUndefined();
  });

  it.each([
    ['under twenty names', `{ ${named(20, '_service { sdl }')} }`],
    ['under twenty names in one place', `{ _service { ${named(20, 'sdl')} } }`],
    ['by a fragment', `{ ${named(2, '_service { ...F }')} } fragment F on _Service { ${named(5, 'sdl')} }`],
  ])('is refused before it is written: %s', async (_, query) => {
    const { body } = await (await serve()).ask(query);
    expect(body.data).toBeUndefined();
    expect(body.errors[0].extensions).toMatchObject({ code: 'COST_TOO_HIGH', limit: 'cost' });
  });
});

/** Fields that do something and say nothing of their price, because what stands above them is charged for it. */
const CHARGED_ABOVE: Record<string, string> = {
  'CommunityMap.summary': 'the map: its figures are in memory then',
  'MapNode.sector': 'the map: a statement for all nodes',
  'MapNode.community': 'the map: all communities are computed at once',
  'NetworkSummary.run': 'the summary: it says how the figures came about',
  'NodeMetrics.run': 'the figures: it says how they came about',
  'Edition.coverage': 'what is selected of it',
  'SectorPart.edition': 'the parts: a statement for all editions',
  'Query._service': 'its text',
};

/** Whether a field's price is declared, or is that of a page, of a list, or of an object read at the root. */
const isPriced = (name: string, type: GraphQLOutputType): boolean =>
  graph.costs.has(name) ||
  isConnection(getNamedType(type)) ||
  isListType(getNullableType(type)) ||
  (name.startsWith('Query.') && name !== 'Query._service' && isCompositeType(getNamedType(type)));

it('every field that is more than a part of its row says its price, or has that of a list or a root field', () => {
  const priceless: string[] = [];
  for (const type of Object.values(graph.schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      const name = `${type.name}.${field.name}`;
      const isRowField = !field.resolve || rowResolvers.has(name) || graph.lists.has(name);
      if (!isRowField && !isPriced(name, field.type)) priceless.push(name);
    }
  }
  expect(priceless.sort()).toEqual(Object.keys(CHARGED_ABOVE).sort());
});
