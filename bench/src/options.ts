import { parseArgs } from 'node:util';
import { SCALES, type Size } from './generate.ts';

/** What is run, and how long. */
export interface Options {
  sizes: Size[];
  rounds: number;
  seconds: number;
  connections: number;
  /** Letters of the questions; empty for all. */
  only: string[];
  /** Leaves the databases for the next run, and uses what the last one left. */
  keep: boolean;
}

const USAGE = `npm --prefix bench start -- [--size S|M|L|both] [--only a,b] [--rounds 5] [--seconds 2] [--connections 8] [--keep]`;

/** Reads the command line; throws with the usage where it is wrong. */
export function readOptions(args: string[]): Options {
  const { values } = parseArgs({
    args,
    options: {
      size: { type: 'string', default: 'S' },
      rounds: { type: 'string', default: '5' },
      seconds: { type: 'string', default: '2' },
      connections: { type: 'string', default: '8' },
      only: { type: 'string', default: '' },
      keep: { type: 'boolean', default: false },
    },
  });
  const sizes: Size[] = values.size === 'both' ? ['S', 'L'] : [values.size as Size];
  if (!sizes.every((size) => size in SCALES)) throw new Error(`There is no size ${values.size}.\n${USAGE}`);
  return {
    sizes,
    rounds: positive(values.rounds),
    seconds: positive(values.seconds),
    connections: positive(values.connections),
    only: values.only.split(',').filter(Boolean),
    keep: values.keep,
  };
}

function positive(text: string): number {
  const number = Number(text);
  if (number > 0) return number;
  throw new Error(`"${text}" should be a number above 0.\n${USAGE}`);
}
