import { expect, test } from 'vitest';
import { freshWorld } from '../support/world.ts';

test('a list that is too long is refused for the node that has it, and the others are answered', async () => {
  const world = await freshWorld((scribe) => {
    const [long, short] = [scribe.organization('Larga'), scribe.organization('Corta')];
    for (let at = 0; at < 21; at++) scribe.organizationName(long, `Nombre ${at}`);
    scribe.organizationName(short, 'Nombre');
  });
  const { data, errors } = await world.ask(
    '{ nodes(ids: ["Organization_1", "Organization_2"]) { ... on Organization { name names { text } } } }',
  );
  expect(data).toEqual({ nodes: [null, { name: 'Corta', names: [{ text: 'Nombre' }] }] });
  expect(errors).toMatchObject([
    { code: 'LIMIT_TOO_HIGH', path: 'nodes.0.names', message: expect.stringContaining('20 rows') },
  ]);
});
