import type { GraphQLObjectType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { OrganizationTable } from '../../../../src/domain/organization/organization.table.ts';
import { listen } from '../../../support/http.ts';
import { createWorld, idOf } from '../../../support/world.ts';
import { type SixOrganizations, sixOrganizations } from '../six-organizations.ts';

let of!: SixOrganizations;
const world = await createWorld((scribe) => {
  of = sixOrganizations(scribe);
});

const RUN =
  'run { id revision algorithm version parameters seed computedAt permalink figures snapshot { label } }';

const networkRun = async (filter = '', between = 'ORGANIZATION') =>
  (await world.read(`{ network(between: ${between}, filter: { ${filter} }) { ${RUN} } }`)).network.run;

const metricsRun = async (slug: string) =>
  (await world.read(`{ organization(slug: "${slug}") { metrics { ${RUN} } } }`)).organization.metrics.run;

const again = (id: string) =>
  world.ask(
    `query ($id: ID!) { node(id: $id) { __typename id ... on AnalysisRun { revision algorithm version parameters seed figures } } }`,
    { id },
  );

interface Answered {
  data: { node: object };
}

const PREFIX = 'AnalysisRun_';
const partsOf = (id: string) => JSON.parse(Buffer.from(id.slice(PREFIX.length), 'base64url').toString());
const idFrom = (parts: unknown) => PREFIX + Buffer.from(JSON.stringify(parts)).toString('base64url');

describe('a run', () => {
  it('tells all that its figures follow from', async () => {
    const edition = idOf(of.editions['2021'] as { id: number });
    const run = await networkRun(`editions: ["${edition}"], lineage: AS_SUCCESSOR, roles: [PANELIST]`);
    expect(run).toMatchObject({
      id: expect.stringMatching(/^AnalysisRun_[\w-]+$/),
      revision: (await world.app.community.currentRevision()).name,
      algorithm: 'network-summary',
      version: '3',
      parameters: {
        between: 'ORGANIZATION',
        channels: ['ACTIVITY'],
        editions: [edition],
        roles: ['PANELIST'],
        lineage: 'AS_SUCCESSOR',
        maxActivitySize: 15,
        maxConveningSize: 60,
      },
      seed: expect.any(Number),
      snapshot: null,
    });
    expect(Date.parse(run.computedAt)).toBeLessThanOrEqual(Date.now());
    expect(await metricsRun('cima')).toMatchObject({
      algorithm: 'node-metrics',
      parameters: { between: 'ORGANIZATION', of: idOf(of.organizations.C) },
      seed: null,
    });
  });

  it('holds the figures by their names, null where they are not defined', async () => {
    const { figures } = await networkRun();
    expect(figures).toMatchObject({ actors: 6, activities: 6, ties: 5, components: 2, sectorEIIndex: 0.5 });
    const fields = (type: string) => (world.app.schema.getType(type) as GraphQLObjectType).getFields();
    expect(Object.keys(fields('NetworkSummary'))).toEqual(expect.arrayContaining(Object.keys(figures)));
    expect((await networkRun('editions: []')).figures).toMatchObject({
      actors: 0,
      density: null,
      retention: null,
    });
    expect((await metricsRun('faro')).figures).toMatchObject({ activities: 1, redundancy: null });
    expect((await metricsRun('cima')).figures).toMatchObject({
      bipartiteBetweenness: 0.4,
      brokerage: { liaison: 2 },
    });
  });

  it('has the same id for the same question, however it is put, and another for another', async () => {
    const [one, two] = ['2021', '2022'].map((year) => idOf(of.editions[year] as { id: number }));
    const same = await networkRun(`editions: ["${one}", "${two}"], channels: [ACTIVITY, OUTCOME]`);
    const otherwise = `channels: [OUTCOME, ACTIVITY, OUTCOME], editions: ["${two}", "${one}", "${two}"], minShared: 2`;
    expect((await networkRun(otherwise)).id).toBe(same.id);
    const ids = [
      same.id,
      (await networkRun(`editions: ["${one}"], channels: [ACTIVITY, OUTCOME]`)).id,
      (await networkRun(`editions: ["${one}", "${two}"]`)).id,
      (await networkRun()).id,
      (await networkRun('', 'EXPERT')).id,
      (await networkRun('lineage: AS_SUCCESSOR')).id,
      (await metricsRun('alba')).id,
      (await metricsRun('brisa')).id,
    ];
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('answers again by its id, with the same figures and without writing anything', async () => {
    for (const { id, figures, parameters, seed } of [await networkRun(), await metricsRun('cima')]) {
      const { data, errors } = await again(id);
      expect(errors).toEqual([]);
      expect(data.node).toMatchObject({ __typename: 'AnalysisRun', id, figures, parameters, seed });
    }
    expect(await world.sql('select count(*)::int as count from snapshot')).toEqual([{ count: 0 }]);
  });

  it('is answered to a gateway too', async () => {
    const { id } = await networkRun();
    const { _entities } = await world.read(
      `query ($of: [_Any!]!) { _entities(representations: $of) { ... on AnalysisRun { id revision } } }`,
      { of: [{ __typename: 'AnalysisRun', id }] },
    );
    expect(_entities).toEqual([{ id, revision: (await world.app.community.currentRevision()).name }]);
  });

  it('gives an address at which anybody gets the figures as JSON', async () => {
    const { schema, costs, contextFor } = world.app;
    const { url, fetch: get } = await listen({ schema, costs, makeContext: (facts) => contextFor(facts) });
    const { body } = await get(
      `/graphql?query=${encodeURIComponent('{ network(between: ORGANIZATION) { run { permalink figures } } }')}`,
      { headers: { accept: 'application/json' } },
    );
    const { permalink, figures } = body.data.network.run;
    expect(permalink).toContain(`${url}/graphql?query=`);
    const answer = await fetch(permalink);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toContain('json');
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    expect(((await answer.json()) as Answered).data.node).toMatchObject({
      algorithm: 'network-summary',
      figures,
      parameters: { lineage: 'AS_RECORDED' },
    });
  });
});

describe('an id that was not given out', () => {
  it.each(['', 'x', '_', '{}', '[]', 'null', '"', '%%%', 'bnVsbA', 'W10'])(
    'is of no run: AnalysisRun_%s',
    async (rest) => {
      const { data, errors } = await again(PREFIX + rest);
      expect([data, errors]).toEqual([{ node: null }, []]);
    },
  );

  it('is of no run, whatever of a true one was changed', async () => {
    const { id } = await networkRun();
    const [revision, algorithm, version, scope, actor, seed] = partsOf(id);
    expect(idFrom([revision, algorithm, version, scope, actor, seed])).toBe(id);
    const key = Number(of.organizations.C.id);
    const long = Array.from({ length: 101 }, (_, at) => at + 1);
    const changes: Record<string, unknown[]> = {
      kind: ['SECTOR', null, undefined, ['EXPERT']],
      channels: ['ACTIVITY', ['X'], null, ['OUTCOME', 'ACTIVITY'], ['ACTIVITY', 'ACTIVITY'], [['ACTIVITY']]],
      lineage: ['X', ['AS_RECORDED'], undefined],
      maxActivitySize: [1, 201, 1e9, '15', 2.5, null],
      series: ['x', [1.5], [-1], [0], [1e12], [2, 1], [1, 1], ['1'], [null], null, {}, long],
      roles: [[99], [-1], ['PANELIST']],
      more: [[], 1],
      toString: [[1]],
    };
    const scopes = [
      ...[null, [], 'x', 1, {}, Object.fromEntries(Object.entries(scope).reverse())],
      ...Object.entries(changes).flatMap(([name, values]) =>
        values.map((value) => ({ ...scope, [name]: value })),
      ),
    ];
    const parts = { revision, algorithm, version, scope, actor, seed };
    const others: Record<string, unknown[]> = {
      revision: ['x', '', null, 1, [revision], '0'.repeat(12), `${revision}0`],
      algorithm: ['x', null, 'toString', '__proto__', 'node-metrics', [algorithm]],
      version: ['1', 2, null, '', [version]],
      scope: scopes,
      actor: [key, 'x', -1, 1.5, {}, [key]],
      seed: ['x', 1.5, 7, null, 1e12, {}, [seed]],
    };
    const ofOne = { ...parts, algorithm: 'node-metrics', seed: null };
    const tampered = [
      ...Object.entries(others).flatMap(([name, values]) =>
        values.map((value) => Object.values({ ...parts, [name]: value })),
      ),
      ...[null, 'x', -1, 0, 1.5, 1e12, [key]].map((each) => Object.values({ ...ofOne, actor: each })),
      Object.values({ ...ofOne, actor: key, seed }),
      [...Object.values(parts), 'more'],
      Object.values(parts).slice(0, 4),
    ];
    expect((await again(idFrom(Object.values({ ...ofOne, actor: key })))).data.node).not.toBeNull();
    for (const each of tampered) {
      const { data, errors } = await again(idFrom(each));
      expect([each, data, errors]).toEqual([each, { node: null }, []]);
    }
  });

  it('is refused to nobody else: other ids beside it are answered', async () => {
    const { id } = await networkRun();
    const { nodes } = await world.read('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', {
      ids: [`${id}x`, id, idOf(of.organizations.A), 'AnalysisRun_'],
    });
    expect(nodes).toEqual([null, { id }, { id: idOf(of.organizations.A) }, null]);
  });
});

it('once the network has changed, the same question has another id, and the old one is of nothing', async () => {
  const before = [await networkRun(), await metricsRun('alba')];
  await world.write(async (scribe) => {
    const alba = await scribe.em.findOneOrFail(OrganizationTable, { slug: 'alba' });
    scribe.participation(of.activities[4]!, scribe.expert('Otra persona'), { onBehalfOf: alba });
  });
  await world.app.community.refreshedRevision();
  const after = [await networkRun(), await metricsRun('alba')];
  for (const [at, { id, figures }] of before.entries()) {
    expect(after[at].id).not.toBe(id);
    expect(after[at].figures).not.toEqual(figures);
    expect((await again(id)).data).toEqual({ node: null });
  }
});
