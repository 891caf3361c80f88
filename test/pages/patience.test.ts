import { expect, it } from 'vitest';
import { within } from '../../src/pages/inquiry.ts';
import { rejectOnAbort } from '../../src/platform/reject-on-abort.ts';

it('a page that takes too long is given up with an error that says so', async () => {
  await expect(rejectOnAbort(within(20))).rejects.toMatchObject({ extensions: { code: 'TIMEOUT' } });
});
