import { parse, print } from 'graphql';

/**
 * What a schema defines, in the order of its text. Types come in the order in which their modules are loaded, and a process
 * that runs several files of tests may have loaded some of them before.
 */
export const definitionsOf = (sdl: string): string[] => parse(sdl).definitions.map(print).toSorted();
