import {
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql';
import type { Act } from '../../src/platform/acts/act.ts';
import type { Field, Fields } from '../../src/platform/acts/field.ts';
import { nodeId } from '../../src/platform/node-id.ts';

/** A row that arguments may name. */
export interface Named {
  key: number;
  version: number;
}

/** What arguments are made of: chance, and the rows that there are of each type. */
export interface Making {
  schema: GraphQLSchema;
  /** A number from 0 up to, and without, a bound. */
  below: (bound: number) => number;
  /** The rows of a type that may be named. */
  rowsOf: (type: string) => readonly Named[];
  /** How often a field is given that may be left out, from 0 to 1; half of them unless said. */
  share?: number;
  /** Fields that are never given, and whether others are cleared at times; they are unless said. */
  without?: readonly string[];
  clears?: boolean;
}

/** The arguments of an act, made from how it declares them; nothing where there is no row that one could name. */
export function makeArguments(act: Act, making: Making, target?: Named): Record<string, unknown> | undefined {
  const declared = making.schema.getMutationType()!.getFields()[act.name]!.args;
  const args: Record<string, unknown> = {};
  let named = target;
  for (const { name, type } of declared.filter(({ name }) => name in act.args)) {
    const field = act.args[name]!;
    if (act.optional?.includes(name)) continue;
    if (name === 'expectedVersion') args[name] = named?.version ?? 1;
    else if (field.refersTo && !isInputObjectType(getNamedType(type))) {
      named ??= oneOf(making, making.rowsOf(field.refersTo));
      if (!named) return undefined;
      args[name] = nodeId(field.refersTo, named.key);
    } else args[name] = valueFor(making, name, field, type);
  }
  return args;
}

const oneOf = <T>({ below }: Making, all: readonly T[]): T | undefined => all[below(all.length || 1)];

function valueFor(making: Making, name: string, field: Field | undefined, type: GraphQLInputType): unknown {
  if (isNonNullType(type)) return valueFor(making, name, field, type.ofType);
  if (isListType(type)) {
    const fewest = making.clears === false ? 1 : 0;
    const all = [0, 1]
      .slice(0, Math.max(fewest, making.below(3)))
      .map(() => valueFor(making, name, field, type.ofType));
    return [...new Map(all.map((each) => [JSON.stringify(each), each])).values()];
  }
  if (isEnumType(type)) return oneOf(making, type.getValues())!.name;
  if (isInputObjectType(type)) return objectFor(making, name, field, type.name);
  return scalarFor(making, name, type.name);
}

/** An object of the graph: a reference to a row, a source, a text, or a group of fields. */
function objectFor(making: Making, name: string, field: Field | undefined, type: string): unknown {
  const number = making.below(10_000);
  if (type === 'NodeRef') {
    const row = oneOf(making, making.rowsOf(field?.refersTo ?? 'Organization'));
    return row ? { id: nodeId(field?.refersTo ?? 'Organization', row.key) } : null;
  }
  if (type === 'SourceRef') return { url: `https://example.org/${number % 7}`, title: `Fuente ${number}` };
  if (type === 'TextIn') return { locale: ['en', 'nah', 'fr'][number % 3], text: `Text ${number}` };
  if (type === 'PhotoIn') return { url: `https://example.org/${number}.jpg`, credit: 'Luz' };
  if (type === 'IdentifierRef') return { scheme: 'WIKIDATA', value: `Q${number + 1}` };
  if (type === 'SubgraphFields') return subgraphFor(`made${number}`);
  const { fields } = field as { fields?: Fields };
  if (!fields) throw new Error(`No value is made for "${name}" of the type ${type}.`);
  return groupFor(making, fields, type);
}

/** A subgraph that passes the check, without anybody being asked. */
const subgraphFor = (name: string): object => ({
  name,
  url: `https://${name}.example/graphql`,
  sdl: `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])\ntype Query { ${name}: Int }`,
});

function groupFor(making: Making, fields: Fields, type: string): object {
  const declared = making.schema.getType(type);
  if (!isInputObjectType(declared)) return {};
  const { share = 0.5, without = [], clears: mayClear = true } = making;
  const given = Object.values(declared.getFields())
    .filter(({ name }) => !without.includes(name))
    .filter(({ type: needed }) => isNonNullType(needed) || making.below(1_000) < share * 1_000);
  return Object.fromEntries(
    given.map(({ name, type: own }) => {
      const clears = mayClear && !isNonNullType(own) && making.below(8) === 0;
      return [name, clears ? null : valueFor(making, name, fields[name], own)];
    }),
  );
}

const STATES = ['Jalisco', 'Oaxaca', 'Nuevo León', 'Texas'];

/** Whether a date of this name comes after another. */
const isEnd = (name: string): boolean => /^(to$|ends|dissolved|due)/.test(name);

function scalarFor({ below }: Making, name: string, type: string): unknown {
  const number = below(10_000);
  if (type === 'Int') return name === 'year' ? 2000 + (number % 30) : number % 40;
  if (type === 'Float') return (number % 9_000) / 100;
  if (type === 'Boolean') return number % 2 === 0;
  const year = name === 'endedOn' ? 2020 + (number % 5) : (isEnd(name) ? 2020 : 2000) + (number % 20); // who ended has ended
  if (type === 'PartialDate') return [`${year}`, `${year}-05`][number % 2];
  if (type === 'DateTime') return new Date(Date.UTC(year, 4, 1 + (number % 28), 16)).toJSON();
  if (type === 'URL') return `https://example.org/page-${number}`;
  if (type === 'Locale') return ['es', 'en', 'nah'][number % 3];
  if (name === 'slug') return `made-${number}`;
  if (name === 'timeZone') return ['America/Mexico_City', 'America/Tijuana'][number % 2];
  if (name === 'state') return STATES[number % STATES.length];
  if (type === 'ID') return 'Organization_zzzz';
  return `Palabra ${number}`;
}
