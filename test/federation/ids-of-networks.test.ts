import { describe, expect, it } from 'vitest';
import { checkCandidate } from '../../src/federation/partner/check-candidate.ts';
import { areOwn, fetchIdName } from '../../src/federation/partner/fetch-id-name.ts';
import { createWorld } from '../support/world.ts';
import { json, openPartnerServer } from './partner-server.ts';

const server = await openPartnerServer();
const options = { allowHosts: [server.host] };

const showing = (...ids: string[]) =>
  json({ data: { organizations: { nodes: [] }, experts: { nodes: ids.map((id) => ({ id })) } } });

describe('what the ids of another network begin with', () => {
  it.each([
    ['its name', showing('norte.Expert_1'), 'norte', true],
    ['no name, so that they are not yet its own', showing('Expert_1'), null, false],
    ['nothing that is known, where it shows nobody', showing(), undefined, undefined],
    [
      'nothing that is known, where it does not say',
      json({ errors: [{ message: 'No' }] }),
      undefined,
      undefined,
    ],
    ['nothing that is known, where it answers with something else', json([7]), undefined, undefined],
  ])('is %s', async (_what, answer, name, own) => {
    server.answer(answer);
    const found = await fetchIdName(server.url, options);
    expect([found, areOwn(found)]).toEqual([name, own]);
  });

  it('is not known where it cannot be asked', async () => {
    server.answer((_request, response) => void response.writeHead(500).end());
    expect(await fetchIdName(server.url, options)).toBeUndefined();
  });

  it('is not what ours is called, or it is refused', async () => {
    const world = await createWorld();
    server.answer((_request, response) => {
      const isSdl = server.asked.at(-1)!.includes('_service');
      const answer = isSdl
        ? json({ data: { _service: { sdl: 'type Query { a: Int }' } } })
        : showing('aqui.Expert_1');
      answer(_request, response);
    });
    const setting = {
      ours: { sdl: 'type Query { b: Int }', url: 'https://aqui.example/graphql', home: 'aqui' },
      costs: new Map(),
      ...options,
    };
    const candidate = { name: 'norte', url: server.url, network: true };
    const { report } = await checkCandidate(world.database.orm.em.fork(), setting, candidate);
    expect(report.problems).toEqual([expect.stringMatching(/^It says that it is called "aqui", as ours is/)]);
  });
});
