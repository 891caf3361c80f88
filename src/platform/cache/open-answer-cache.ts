import { AnswerCache } from './answer-cache.ts';
import { CACHE_BYTES } from './cache-bytes.ts';
import { StateConnection } from './state-connection.ts';
import { StateReader } from './state-reader.ts';

/** The answers that a server keeps, and what it knows of the state of the network. */
export interface OpenAnswerCache extends AsyncDisposable {
  states: StateReader;
  answers: AnswerCache;
}

/** Keeps up to so many bytes of answers that rest on a database. */
export function openAnswerCache(url: string, maxBytes = CACHE_BYTES): OpenAnswerCache {
  const connection = new StateConnection(url);
  const states = new StateReader(connection.readState);
  const dispose = () => connection[Symbol.asyncDispose]();
  return { states, answers: new AnswerCache(states, maxBytes), [Symbol.asyncDispose]: dispose };
}
