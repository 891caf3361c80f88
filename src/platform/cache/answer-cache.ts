import { LRUCache } from 'lru-cache';
import type { Answer } from './answer.ts';
import { Basis } from './basis.ts';
import type { Encoding } from './encodings.ts';
import { Flight } from './flight.ts';
import type { NetworkState, StateReader } from './state-reader.ts';

/** A larger answer is not kept, in bytes: it would displace too many others. */
export const MAX_ANSWER_BYTES = 2 * 2 ** 20;

/** What came of making an answer. */
export interface Made {
  answer: Answer;
  /** Whether it answers all who ask for the same: not one that speaks of a single request, as errors do. */
  isShared: boolean;
  /** Whether it is whole, so that it may answer those who ask later. */
  isWhole: boolean;
}

/** Makes an answer and notes what it rests on; the signal aborts once nobody waits for it any more. */
export type Make = (basis: Basis, abandoned?: AbortSignal) => Promise<Made>;

/** An answer that is being made by whoever asked for it, who sends it meanwhile. */
export interface Draft {
  basis: Basis;
  /** Keeps the answer, once it is made, if all of it was read in one state. */
  keep: (answer: Answer) => Promise<void>;
}

interface Kept {
  answer: Answer;
  lapsesAt: number;
}

/**
 * Keeps answers for as long as the network is as it was, by its state (`StateReader`): that was read before an answer was
 * begun and again when it was made, and is known whenever it is given. Who asks for the same meanwhile waits for one.
 */
export class AnswerCache {
  readonly #states: StateReader;
  readonly #kept: LRUCache<string, Kept>;
  readonly #flights = new Map<string, Flight<Made>>();
  /** The state under which all of them are kept. */
  #state = '';

  /** Keeps up to so many bytes; with 0 nothing is kept. */
  constructor(states: StateReader, maxBytes: number) {
    this.#states = states;
    this.#kept = new LRUCache({
      maxSize: Math.max(1, maxBytes),
      maxEntrySize: Math.max(1, Math.min(maxBytes, MAX_ANSWER_BYTES)),
    });
  }

  /** The answer that is kept under a key, if it may be given at this moment. */
  find(key: string): Answer | undefined {
    const state = this.#states.known;
    return state && this.#findAt(state, key);
  }

  /** The answer to all who ask for a key, made if need be; made for this one alone where its signal aborts before. */
  async get(key: string, make: Make, signal?: AbortSignal): Promise<Answer> {
    const state = await this.#states.current();
    const kept = state && this.#findAt(state, key);
    if (kept) return kept;
    const known = this.#flights.get(key);
    const isOthers = known !== undefined && known.state === state?.value;
    const flight = isOthers ? known : state && this.#begin(state, key, make);
    const made = await flight?.join(signal);
    return made && (made.isShared || !isOthers) ? made.answer : (await make(new Basis(), signal)).answer;
  }

  /** The answer that is kept under a key, or what is needed to make and keep one that is sent while it is made. */
  async findOrDraft(key: string): Promise<Answer | Draft> {
    const state = await this.#states.current();
    const kept = state && this.#findAt(state, key);
    if (kept) return kept;
    const basis = new Basis();
    return { basis, keep: async (answer) => state && this.#keep(state, key, answer, basis) };
  }

  /** Compresses an answer; one that is kept takes more room then. */
  async compress(key: string, answer: Answer, encoding: Encoding): Promise<void> {
    await answer.encode(encoding);
    const kept = this.#kept.peek(key);
    if (kept?.answer === answer) this.#kept.set(key, { ...kept }, { size: answer.size });
  }

  #findAt({ value }: NetworkState, key: string): Answer | undefined {
    if (value !== this.#state) {
      this.#kept.clear();
      this.#state = value;
    }
    const kept = this.#kept.get(key);
    return kept && Date.now() < kept.lapsesAt ? kept.answer : undefined;
  }

  #begin(state: NetworkState, key: string, make: Make): Flight<Made> {
    const basis = new Basis();
    const flight = new Flight(state.value, (abandoned) => make(basis, abandoned));
    this.#flights.set(key, flight);
    flight.result
      .then(async ({ isWhole, answer }) => {
        if (isWhole) await this.#keep(state, key, answer, basis);
      })
      .catch(() => {}) // whoever waits is told
      .finally(() => this.#flights.get(key) === flight && this.#flights.delete(key));
    return flight;
  }

  /** Keeps an answer if all of it was read in one state. */
  async #keep(state: NetworkState, key: string, answer: Answer, basis: Basis): Promise<void> {
    if (answer.size > this.#kept.maxEntrySize) return;
    const after = await this.#states.read();
    if (after?.value !== state.value || this.#state !== state.value) return;
    if (basis.position < state.position || basis.lapsesAt <= Date.now()) return;
    this.#kept.set(key, { answer, lapsesAt: basis.lapsesAt }, { size: answer.size });
    answer.isKept = this.#kept.has(key); // there may be no room for it
  }
}
