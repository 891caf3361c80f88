import { parseArgs } from 'node:util';
import { SCALES, type Size } from '../src/generate.ts';

/** What can be measured, in the order of the report. */
export const PARTS = ['projection', 'betweenness', 'reading', 'answers', 'holds'] as const;

export type Part = (typeof PARTS)[number];

/** What is run, and how often. */
export interface Options {
  sizes: Size[];
  parts: Part[];
  rounds: number;
  seconds: number;
  connections: number;
  /** Also what takes a quarter of an hour. */
  long: boolean;
  /** Leaves the databases for the next run, and uses what the last one left. */
  keep: boolean;
}

const USAGE = `npm --prefix bench run community -- [--sizes S,M,L] [--only ${PARTS.join(',')}] [--rounds 5] [--seconds 5] [--connections 1] [--long] [--keep]`;

/** Reads the command line; throws with the usage where it is wrong. */
export function readOptions(args: string[]): Options {
  const { values } = parseArgs({
    args,
    options: {
      sizes: { type: 'string', default: 'S' },
      only: { type: 'string', default: PARTS.join(',') },
      rounds: { type: 'string', default: '5' },
      seconds: { type: 'string', default: '5' },
      connections: { type: 'string', default: '1' },
      long: { type: 'boolean', default: false },
      keep: { type: 'boolean', default: false },
    },
  });
  return {
    sizes: among(values.sizes, Object.keys(SCALES) as Size[]),
    parts: among(values.only, PARTS),
    rounds: positive(values.rounds),
    seconds: positive(values.seconds),
    connections: positive(values.connections),
    long: values.long,
    keep: values.keep,
  };
}

function among<Word extends string>(text: string, words: readonly Word[]): Word[] {
  const wrong = text.split(',').find((word) => !words.includes(word as Word));
  if (wrong !== undefined) throw new Error(`"${wrong}" is none of ${words.join(', ')}.\n${USAGE}`);
  return words.filter((word) => text.split(',').includes(word));
}

function positive(text: string): number {
  const number = Number(text);
  if (number > 0) return number;
  throw new Error(`"${text}" should be a number above 0.\n${USAGE}`);
}
