import { expect, it, onTestFinished, vi } from 'vitest';
import { openApp } from '../../src/app.ts';
import { createToken } from '../../src/platform/access/create-token.ts';
import { nodeId } from '../../src/platform/node-id.ts';
import { pepper } from '../access/actors.ts';
import { corpus } from '../read/corpus.ts';
import { CURATOR, STEWARD } from '../support/actors.ts';
import { TEST_KEY } from '../support/database.ts';
import { fillDenseNetwork } from '../support/dense-network.ts';
import { workers } from '../support/workers.ts';
import { createWorld, World } from '../support/world.ts';

vi.mock('../../src/curation/rules.ts', async (original) => ({
  ...(await original<object>()),
  can: () => 'ALL',
  hasScope: () => true,
}));

/** What stands in everything that is private here, and nowhere else. */
const SECRET = 'xyzzy-private';

const world = await createWorld((scribe) => {
  fillDenseNetwork(scribe);
  scribe.organization('Asked about');
});

/** Leaves something private of every kind: a proposal, a correction, a token, a name in the log, and somebody withheld. */
async function keepSecrets(): Promise<void> {
  const writing = { ...STEWARD, name: SECRET };
  const fields = `fields: { acronym: "${SECRET}" }`;
  await world.act(
    writing,
    `organizationEdit(organization: "asked-about", expectedVersion: 1, ${fields}, act: { propose: true, reason: "${SECRET}" })`,
  );
  await world.act(
    writing,
    `organizationEdit(organization: "asked-about", expectedVersion: 1, fields: { acronym: "A" })`,
  );
  const id = nodeId('Organization', 1);
  await world.act(null, `correctionSubmit(node: "${id}", says: "${SECRET}")`);
  const em = world.database.orm.em.fork();
  await createToken(em, { name: SECRET, role: 'STEWARD', createdBy: SECRET, pepper: pepper() });
  await world.write((scribe) => scribe.expert(SECRET, { consent: 'DENIED', biography: SECRET }));
}

await keepSecrets();

/** All that is asked of what is private, and the log of everything. */
const PRIVATE = [
  '{ viewer { token { name } privateChanges(first: 100) { by values { before after } } } }',
  '{ proposals(first: 100) { nodes { input reason submittedBy } } }',
  '{ proposal(id: "Proposal_1") { input reason } }',
  '{ tokens { name } }',
  '{ changes(first: 100) { nodes { values { before after } batch { actor reason } } } }',
  '{ search(text: "xyzzy") { nodes { label } } }',
  '{ experts(first: 100) { nodes { displayName bio participations { nodes { billedAs } } } } }',
];

it('tells what is private where the login that writes may be asked', async () => {
  const answers = await Promise.all(
    PRIVATE.slice(0, 4).map((query) => world.ask(query, {}, undefined, STEWARD)),
  );
  for (const { data } of answers) expect(JSON.stringify(data)).toContain(SECRET);
});

it('tells nothing that is private through the login that reads, whatever the rules allow', async () => {
  const app = await openApp(world.database.reading, {
    writer: world.database.reading,
    personKey: TEST_KEY,
    workers,
  });
  onTestFinished(() => app[Symbol.asyncDispose]());
  const reading = new World(world.database, app);
  const questions = [...PRIVATE.map((query) => [query, query] as const), ...corpus];
  for (const [about, query, variables] of questions)
    for (const actor of [STEWARD, CURATOR, null]) {
      const { data } = await reading.ask(query, variables, undefined, actor);
      expect(JSON.stringify(data), about).not.toContain(SECRET);
    }
});
