import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { buildSchema, isObjectType, parse } from 'graphql';
import { describe, expect, it } from 'vitest';

// Required, not imported: it then shares the one copy of graphql that tests and server use.
const { composeServices } = createRequire(import.meta.url)(
  '@theguild/federation-composition',
) as typeof import('@theguild/federation-composition');

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');
const ours = read('../../schema.graphql');
const partner = read('partner.graphql');

function compose(theirs: string) {
  const { errors = [], supergraphSdl = '' } = composeServices([
    { name: 'tejido', url: 'https://tejido.example.org/graphql', typeDefs: parse(ours) },
    { name: 'partner', url: 'https://partner.example.org/graphql', typeDefs: parse(theirs) },
  ]);
  return { errors: errors.map(({ message }) => message), supergraph: supergraphSdl };
}

/** The fields of a type of the supergraph. */
function fieldsOf(supergraph: string, name: string): string[] {
  const type = buildSchema(supergraph, { assumeValidSDL: true }).getType(name);
  return isObjectType(type) ? Object.keys(type.getFields()) : [];
}

describe('the graph, composed with the subgraph of a partner', () => {
  it('becomes one supergraph, in which the partner says more of organizations and experts', () => {
    const { errors, supergraph } = compose(partner);
    expect(errors).toEqual([]);
    expect(fieldsOf(supergraph, 'Organization')).toEqual(
      expect.arrayContaining(['name', 'convenings', 'trainings']),
    );
    expect(fieldsOf(supergraph, 'Expert')).toEqual(expect.arrayContaining(['displayName', 'trainings']));
    expect(fieldsOf(supergraph, 'Query')).toEqual(expect.arrayContaining(['organizations', 'trainings']));
  });

  it('lets either key lead from the partner to us', () => {
    const { supergraph } = compose(partner);
    expect(supergraph).toMatch(/type Organization[^{]*@join__type\(graph: PARTNER, key: "slug"/);
    expect(supergraph).toMatch(/type Organization[^{]*@join__type\(graph: TEJIDO, key: "slug"/);
    expect(supergraph).toMatch(/type Expert[^{]*@join__type\(graph: PARTNER, key: "id"/);
    expect(supergraph).toMatch(/type Expert[^{]*@join__type\(graph: TEJIDO, key: "id"/);
  });

  it('lets nobody else answer for what is ours', () => {
    const { errors } = compose(partner.replace('slug: String!\n', 'slug: String!\n  name: String!\n'));
    expect(errors.join()).toMatch(/Organization\.name/);
  });

  it('has a key on every node, so that a partner can speak of each', () => {
    const nodes = [...ours.matchAll(/^type (\w+) implements [^{]*\bNode\b([^{]*)\{/gm)];
    expect(nodes.length).toBeGreaterThan(10);
    expect(
      nodes.filter(([, , rest]) => !rest?.includes('@key(fields: "id")')).map(([, name]) => name),
    ).toEqual([]);
  });
});
