import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, type GraphQLError, type GraphQLSchema, parse, printSchema, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { rootFolder } from '../support/root-folder.ts';
import { readSchema } from './breaking.ts';

/**
 * What clients with Relay send: relay-compiler 21.0.1 made these of the fragments in the .js files beside them, with a query for
 * the next page of each `@connection` and one that asks for a node again of each `@refetchable`. The rules for schemas that
 * Relay has are in lint.test.ts.
 */
const folder = join(rootFolder, 'test/schema/relay');
const queries = readdirSync(folder)
  .filter((name) => name.endsWith('.graphql'))
  .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));

/** The schema as clients see it by introspection: without what is between subgraphs. */
const schema = printSchema(readSchema(readFileSync(join(rootFolder, 'schema.graphql'), 'utf8')));

const mistakes = (against: GraphQLSchema): readonly GraphQLError[] =>
  queries.flatMap(({ text }) => validate(against, parse(text)));

describe('the queries that Relay makes', () => {
  it('are those of lists to page through and of nodes to fetch again', () => {
    expect(queries.map(({ name }) => name)).toEqual(
      expect.arrayContaining([
        'organizationsListPaginationQuery.graphql',
        'organizationsItemRefetchQuery.graphql',
        'programmeParticipantsPaginationQuery.graphql',
        'programmeNodeQuery.graphql',
      ]),
    );
  });

  it('can all be asked', () => {
    expect(mistakes(buildSchema(schema))).toEqual([]);
  });

  it.each([
    ['a page without the cursor to go on from', /endCursor: String/g, 'lastCursor: String', 'endCursor'],
    ['an edge without its own cursor', /\bcursor: String!/g, 'place: String!', 'cursor'],
    ['a type that is no Node', /type Activity implements Node & /, 'type Activity implements ', 'Activity'],
  ])('would notice %s', (_, place, instead, named) => {
    expect(schema).toMatch(place);
    const found = mistakes(buildSchema(schema.replace(place, instead), { assumeValidSDL: true }));
    expect(found.map(({ message }) => message).join()).toContain(named);
  });
});
