import { expect, it } from 'vitest';
import { STEWARD } from '../support/actors.ts';
import { statementsOf } from '../support/served.ts';
import { createWorld } from '../support/world.ts';

const world = await createWorld((scribe) => {
  for (let at = 0; at < 30; at++) scribe.organization(`Organization ${at}`);
});

// Each change read its batch for itself, all at once: a hundred changes took all connections, and nobody else was answered.
it('reads the batch of many changes once', async () => {
  const ask = () =>
    world.ask(
      '{ viewer { privateChanges(first: 30) { batch { id kind counts { created } } } } }',
      {},
      undefined,
      STEWARD,
    );
  expect((await ask()).data.viewer.privateChanges).toHaveLength(30);
  const reading = (await statementsOf(ask)).filter((statement) => statement.includes('logged'));
  expect(reading).toHaveLength(1);
});
