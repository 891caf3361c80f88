import { expect, it } from 'vitest';
import { within } from '../../src/pages/inquiry.ts';
import { givenUp } from '../../src/platform/given-up.ts';

it('a page that takes too long is given up with an error that says so', async () => {
  await expect(givenUp(within(20))).rejects.toMatchObject({ extensions: { code: 'TIMEOUT' } });
});
