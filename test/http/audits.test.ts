import { serverAudits } from 'graphql-http';
import { expect, it } from 'vitest';
import { listen } from '../support/http.ts';
import { library } from './library.ts';

it('behaves over HTTP as all 61 audits of graphql-http ask', async () => {
  const { url } = await listen({ schema: library() });
  const audits = serverAudits({ url: `${url}/graphql` });
  expect(audits).toHaveLength(61);
  const results = await Promise.all(audits.map(({ fn }) => fn()));
  const notOk = results.filter(({ status }) => status !== 'ok');
  expect(notOk.map((result) => `${result.name}: ${'reason' in result ? result.reason : ''}`)).toEqual([]);
});
