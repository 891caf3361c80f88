import { parseArgs } from 'node:util';
import { SCALES, type Size } from './generate.ts';
import { SERVERS, type ServerName } from './server-process.ts';

/** What is run, and how long. */
export interface Options {
  sizes: Size[];
  servers: ServerName[];
  rounds: number;
  seconds: number;
  connections: number;
  /** How many requests each server is asked of a question before it counts. */
  warm: number;
  /** Letters of the questions; empty for all. */
  only: string[];
  /** Lets Tejido keep answers, as it does where nobody says otherwise. */
  kept: boolean;
  /** Leaves the databases for the next run, and uses what the last one left. */
  keep: boolean;
}

const USAGE = `-- [--sizes S,M] [--servers ${SERVERS.join(',')}] [--only a,b] [--rounds 5] [--seconds 2] [--connections 8] [--warm 400] [--kept] [--keep]`;

/** Reads the command line; throws with the usage where it is wrong. */
export function readOptions(args: string[]): Options {
  const { values } = parseArgs({
    args,
    options: {
      sizes: { type: 'string', default: 'S' },
      servers: { type: 'string', default: SERVERS.join(',') },
      rounds: { type: 'string', default: '5' },
      seconds: { type: 'string', default: '2' },
      connections: { type: 'string', default: '8' },
      warm: { type: 'string', default: '400' },
      only: { type: 'string', default: '' },
      kept: { type: 'boolean', default: false },
      keep: { type: 'boolean', default: false },
    },
  });
  return {
    sizes: among(values.sizes, Object.keys(SCALES) as Size[]),
    servers: among(values.servers, SERVERS),
    rounds: positive(values.rounds),
    seconds: positive(values.seconds),
    connections: positive(values.connections),
    warm: positive(values.warm),
    only: values.only.split(',').filter(Boolean),
    kept: values.kept,
    keep: values.keep,
  };
}

/** Those that are named, in the order of all that there are. */
function among<Name extends string>(text: string, all: readonly Name[]): Name[] {
  const named = text.split(',');
  const unknown = named.find((name) => !all.includes(name as Name));
  if (unknown === undefined) return all.filter((name) => named.includes(name));
  throw new Error(`There is no "${unknown}" among ${all.join(', ')}.\n${USAGE}`);
}

function positive(text: string): number {
  const number = Number(text);
  if (number > 0) return number;
  throw new Error(`"${text}" should be a number above 0.\n${USAGE}`);
}
