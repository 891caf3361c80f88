import { inject } from 'vitest';
import type { SharedName } from './keeper.ts';

const known = new Map<SharedName, Promise<string>>();

/** Asks for something that test files share; it is made when the first one asks, and stays as it is. */
export function getShared(name: SharedName): Promise<string> {
  const value = known.get(name) ?? ask(name);
  known.set(name, value);
  return value;
}

async function ask(name: SharedName): Promise<string> {
  const response = await fetch(`${inject('sharedUrl')}/${name}`);
  const text = await response.text();
  if (!response.ok) throw new Error(`"${name}", which test files share, could not be made: ${text}`);
  return text;
}
