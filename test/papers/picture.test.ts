import { expect, it } from 'vitest';
import { shippedServer } from '../support/shipped.ts';
import { draw, type PicturedAnswer, QUESTION } from './picture.ts';

const shipped = shippedServer();

it('shows in the README what the shipped data answers; "npm run picture" draws it anew', async () => {
  const response = await fetch(`${shipped.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: QUESTION }),
  });
  const { data, errors } = (await response.json()) as { data: PicturedAnswer; errors?: unknown };
  expect(errors).toBeUndefined();
  await expect(draw(data)).toMatchFileSnapshot('../../docs/answer.svg');
});
