import { type GraphQLSchema, isEnumType, isInterfaceType, isObjectType, printSchema } from 'graphql';
import { Extensions } from 'type-graphql';

/** What is declared of a field beyond its type. */
export interface FieldCost {
  /** Points for computing the field itself, once for each parent. */
  cost?: number;
  /** Points for what is computed once for all parents together, such as the metrics of a graph. */
  onceForAll?: number;
  /** SQL statements; by default one for a list, a connection, a total, facets, and an object at the root. */
  sql?: number;
  /** The points are all there is: objects beneath are free and values nearly so, connections and lists with SQL of their own are not. */
  fixed?: boolean;
  /** The most items a list without paging has; how many a page has unless asked, where that is not as usual. */
  size?: number;
  /** The argument whose items the list answers one by one. */
  sizeArgument?: string;
  /** The argument of the field above, on whose answer the list stands, that says how long it gets at most. */
  sizeAbove?: string;
}

/** Declared costs by `Type.field`, and by `Enum.VALUE` those of values of arguments. They are kept apart because a schema rebuilt as a subgraph loses its extensions. */
export type CostTable = ReadonlyMap<string, FieldCost>;

const KEY = 'tejidoCost';
const SIZE_KEY = 'tejidoListSize';

/** Declares what a field costs that is computed once for all rows it stands on: `@CostOnce(100)`. */
export const CostOnce = (onceForAll: number, more: Pick<FieldCost, 'sql'> = {}) =>
  Extensions({ [KEY]: { onceForAll, ...more } });

/** Declares what a computed field costs: `@Cost(50)`, `@Cost(500, { fixed: true })`. */
export const Cost = (cost: number, more: Pick<FieldCost, 'sql' | 'fixed'> = {}) =>
  Extensions({ [KEY]: { cost, ...more } });

/** Declares that a field takes a statement of its own, where others come along with the row that they hang on. */
export const ReadSeparately = () => Cost(0, { sql: 1 });

const valueCosts = new Map<string, FieldCost>();

/** Declares what a value of an enum costs wherever it is an argument, such as an order by a metric. */
export const costOfValue = (type: string, value: string, onceForAll: number): void => {
  valueCosts.set(`${type}.${value}`, { onceForAll });
};

type DeclaredSize = number | { argument: string } | { above: string };

/** Declares how long a list without paging gets: `@ListSize(32)`, `@ListSize({ argument: 'ids' })`, `@ListSize({ above: 'maxNodes' })`. */
export const ListSize = (size: DeclaredSize) => Extensions({ [SIZE_KEY]: sizeOf(size) });

function sizeOf(size: DeclaredSize): FieldCost {
  if (typeof size === 'number') return { size };
  return 'above' in size ? { sizeAbove: size.above } : { sizeArgument: size.argument };
}

/** What Relay and Federation make of these two fields is the same in every schema. */
const KNOWN: [string, FieldCost][] = [
  ['Query._entities', { sizeArgument: 'representations' }],
  ['Query.nodes', { sizeArgument: 'ids' }],
];

/** How many characters of the schema's text cost one point: it is as long as thousands of other values, and one operation may get it a few times. */
const CHARACTERS_PER_POINT = 80;

/**
 * Reads the declarations of a schema as TypeGraphQL built it, before it is rebuilt as a subgraph. `sdl` is the text that
 * `_service` answers with.
 */
export function readCosts(schema: GraphQLSchema, sdl = printSchema(schema)): CostTable {
  const table = new Map(KNOWN).set('_Service.sdl', {
    cost: Math.ceil(sdl.length / CHARACTERS_PER_POINT),
  });
  for (const type of Object.values(schema.getTypeMap())) {
    for (const { name } of isEnumType(type) ? type.getValues() : []) {
      const declared = valueCosts.get(`${type.name}.${name}`);
      if (declared) table.set(`${type.name}.${name}`, declared);
    }
    if (!isObjectType(type) && !isInterfaceType(type)) continue;
    for (const { name, extensions } of Object.values(type.getFields())) {
      const declared = { ...(extensions[KEY] as FieldCost), ...(extensions[SIZE_KEY] as FieldCost) };
      if (Object.keys(declared).length > 0) table.set(`${type.name}.${name}`, declared);
    }
  }
  return table;
}
