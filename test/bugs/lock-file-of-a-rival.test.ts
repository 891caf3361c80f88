import { expect, test } from 'vitest';
import { openEmbedded } from '../../src/embedded-postgres/open-embedded.ts';
import { forgetReusedPid } from '../../src/embedded-postgres/running-postmaster.ts';
import { temporaryHome } from '../support/home.ts';

// The file of a rival that started between two looks was taken for that of a program with a reused process id and
// removed, and the next start found the rival's memory in use.
test('whoever comes to start PostgreSQL just after a rival did leaves it the file it is known by', async () => {
  const home = await temporaryHome();
  await using _ = await openEmbedded(home.path, { as: 'command', report: () => {} });
  const postgres = await home.postgres();
  await forgetReusedPid(await home.place());
  expect(await home.postgres()).toBe(postgres);
});
