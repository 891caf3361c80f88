import { expect, it } from 'vitest';
import { hashSlugs } from '../../src/domain/expert/slug-hashes.ts';
import type { Ask } from '../../src/platform/database/ask.ts';

it('the slugs of two hundred thousand people are hashed at once, where a database came with them', async () => {
  const people = Array.from({ length: 200_000 }, (_, expert) => ({ expert, slug: `persona-${expert}` }));
  let kept = 0;
  const ask = (async (statement: string, values: unknown[] = []) => {
    if (statement.includes('slug_key) as key')) return [{ key: null, since: null, position: '1' }];
    if (statement.includes('from expert')) return people;
    if (statement.includes('json_to_recordset')) kept = JSON.parse(String(values[0])).length;
    return [];
  }) as Ask;
  expect(await hashSlugs(ask, Buffer.from('key'))).toBe(true);
  expect(kept).toBe(200_000);
});
