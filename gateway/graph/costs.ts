import {
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isInterfaceType,
  isLeafType,
  isListType,
  isObjectType,
} from 'graphql';
import type { CostTable, FieldCost } from '../../src/platform/limits/costs.ts';
import type { Owners } from '../supergraph/owners.ts';

/** What a field of a partner costs that leads to its server, or on from there; plain values of its own types come along. */
const PARTNER_FIELD = 5;

/** As many items a list of a partner counts that does not say how many it has. */
const PARTNER_LIST = 100;

/** What the fields of a supergraph cost: ours what the server says, those of partners all the same. */
export function costsOf(schema: GraphQLSchema, owners: Owners, ours: Record<string, FieldCost>): CostTable {
  const costs = new Map<string, FieldCost>([
    ['Query.nodes', { sizeArgument: 'ids' }],
    ...Object.entries(ours),
  ]);
  for (const type of Object.values(schema.getTypeMap())) {
    if (!(isObjectType(type) || isInterfaceType(type)) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      if (owners.hasField(type.name, field.name)) continue;
      const isPlain = !owners.hasType(type.name) && isLeafType(getNamedType(field.type));
      const isList = isListType(getNullableType(field.type));
      costs.set(`${type.name}.${field.name}`, {
        cost: isPlain ? 0 : PARTNER_FIELD,
        ...(isList && { size: PARTNER_LIST }),
      });
    }
  }
  return costs;
}
