import { inject } from 'vitest';
import type { SharedName } from './keeper.ts';

/** Asks for something that test files share; it is made when the first one asks. */
export async function getShared(name: SharedName): Promise<string> {
  const response = await fetch(`${inject('sharedUrl')}/${name}`);
  const text = await response.text();
  if (!response.ok) throw new Error(`"${name}", which test files share, could not be made: ${text}`);
  return text;
}
