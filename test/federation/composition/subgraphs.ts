import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, isObjectType, lexicographicSortSchema, printType } from 'graphql';
import type { OurGraph, SubgraphSource } from '../../../src/federation/composition/index.ts';
import { rootFolder } from '../../support/root-folder.ts';

/** Our graph as it is served. */
export const ours: OurGraph = {
  sdl: readFileSync(join(rootFolder, 'schema.graphql'), 'utf8'),
  url: 'https://tejido.example.org/graphql',
  home: 'tejido',
};

/** The first line of an SDL: the link to federation. */
export const link = (...imports: string[]): string =>
  `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: [${imports.join(', ')}])`;

export const LINK = link('"@key"', '"@shareable"');

/** A subgraph by its name and its SDL. */
export const subgraph = (name: string, sdl: string): SubgraphSource => ({
  name,
  url: `https://${name}.example.org/graphql`,
  network: false,
  sdl,
});

/** An SDL that keeps the rules: grants of organizations, under the subgraph's name. */
export function grants(name: string): string {
  const prefix = name.charAt(0).toUpperCase() + name.slice(1);
  return `${LINK}
type Query { ${name}: [${prefix}Grant!] }
type ${prefix}Grant @key(fields: "id") { id: ID! host: Organization }
type Organization @key(fields: "slug") { slug: String! ${name}: [${prefix}Grant!] }
`;
}

/** The fields of a type of a supergraph. */
export function fieldsOf(supergraph: string, name: string): string[] {
  const type = buildSchema(supergraph, { assumeValidSDL: true }).getType(name);
  return isObjectType(type) ? Object.keys(type.getFields()) : [];
}

/** The types that clients of a supergraph see, as lines of SDL, by their names. */
export function typesOf(supergraph: string): Map<string, string[]> {
  const schema = lexicographicSortSchema(buildSchema(supergraph, { assumeValidSDL: true }));
  const types = Object.values(schema.getTypeMap()).filter(({ name }) => !name.includes('__'));
  return new Map(types.map((type) => [type.name, printType(type).split('\n')]));
}
