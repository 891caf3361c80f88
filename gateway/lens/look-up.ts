import { type DocumentNode, parse } from 'graphql';
import type { Identifier } from '../../src/federation/lens/identity.ts';
import type { Ask } from './ask.ts';
import { asFailure, dataOf } from './failures.ts';
import { KeptLoader } from './kept-loader.ts';
import { type Known, knownOf } from './known.ts';

/** How many things are looked up in one request: as many fields as a Tejido answers at its root. */
const AT_ONCE = 20;

/** A thing that is looked up. */
export interface Wanted {
  type: string;
  identifier: Identifier;
}

/** Finds the things of one network by identifiers; null where none has it. */
export type LookUp = KeptLoader<Wanted, Known | null>;

/** Looks things up in a network, 20 in a request. */
export const lookUpIn = (ask: Ask, keep: number, now: () => number): LookUp =>
  new KeptLoader({
    keyOf: ({ type, identifier: { scheme, value } }) => `${type} ${scheme} ${value}`,
    load: (wanted, context) => load(ask, wanted, context),
    atOnce: AT_ONCE,
    keep,
    now,
  });

async function load(ask: Ask, wanted: readonly Wanted[], context: object): Promise<(Known | null | Error)[]> {
  try {
    const variables = Object.fromEntries(wanted.map(({ identifier }, at) => [`i${at}`, identifier]));
    const data = dataOf(await ask({ document: documentFor(wanted), variables }, context));
    return wanted.map((_, at) => knownOf(data[`i${at}`]) ?? null);
  } catch (error) {
    return wanted.map(() => asFailure(error));
  }
}

function documentFor(wanted: readonly Wanted[]): DocumentNode {
  const fields = wanted.map(
    ({ type }, at) =>
      `i${at}: ${type.toLowerCase()}(identifier: $i${at}) { slug identifiers { scheme value } }`,
  );
  const variables = wanted.map((_, at) => `$i${at}: IdentifierRef!`);
  return parse(`query (${variables.join(' ')}) { ${fields.join(' ')} }`, { noLocation: true });
}
