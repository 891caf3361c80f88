import { expect, it } from 'vitest';
import { abortAfter } from '../../src/http/internal-query.ts';
import { rejectOnAbort } from '../../src/platform/reject-on-abort.ts';

it('a page that takes too long ends with an error that tells so', async () => {
  await expect(rejectOnAbort(abortAfter(20))).rejects.toMatchObject({ extensions: { code: 'TIMEOUT' } });
});
