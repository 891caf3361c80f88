import { type Actor, tokenScopes } from '../../src/platform/access/actor.ts';
import { type Pepper, pepperOf, type ReadPeppers } from '../../src/platform/access/pepper.ts';

/** Somebody who may do all there is. */
export const steward = (fields: Partial<Actor> = {}): Actor => ({
  token: 'abcdefghijkl',
  role: 'STEWARD',
  name: 'Ana',
  scopes: new Set(tokenScopes),
  organization: null,
  editions: [],
  series: [],
  ...fields,
});

/** A pepper of a test. */
export const pepper = (name = 'test'): Pepper => pepperOf(Buffer.alloc(32, name));

/** The peppers of all tests that ask for no others. */
export const TEST_PEPPERS: ReadPeppers = async () => [pepper()];
