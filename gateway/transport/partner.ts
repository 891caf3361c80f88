import type { ExecutionResult } from 'graphql';
import { FetchFailed } from '../../src/platform/fetch/fetch-failed.ts';
import { type ClientOptions, OutsideClient } from '../../src/platform/fetch/outside-client.ts';
import { PartnerFailure } from '../partner-failure.ts';
import type { Question } from '../question.ts';
import { type Asked, askedOf } from './asked.ts';
import type { Bounds } from './bounds.ts';
import { Circuit } from './circuit.ts';
import { CLOCK, type Clock } from './clock.ts';
import { textOf } from './document-text.ts';
import { TimeBudget } from './time-budget.ts';
import { Turns } from './turns.ts';

/** Told when a partner begins to fail, and when it answers again. */
export type Watch = (failure: PartnerFailure | undefined) => void;

/** One partner's server: asked within bounds of time, bytes and number, and not for a while when it fails. */
export class Partner {
  readonly #bounds: Bounds;
  readonly #client: OutsideClient;
  readonly #circuit: Circuit;
  readonly #turns: Turns;
  readonly #watch: Watch;
  readonly #clock: Clock;
  readonly #budgets = new WeakMap<Asked, TimeBudget>();
  #failing = false;

  /** Throws a `FetchFailed` where nothing is asked at such an address. */
  constructor(
    url: string,
    bounds: Bounds,
    client: Pick<ClientOptions, 'allowHosts' | 'lookUp'>,
    watch: Watch = () => {},
    clock = CLOCK,
  ) {
    this.#bounds = bounds;
    this.#client = new OutsideClient(url, { ...client, connections: bounds.atOnce });
    this.#circuit = new Circuit(bounds.failures, bounds.pause, clock.now);
    this.#turns = new Turns(bounds.atOnce, bounds.waiting);
    this.#watch = watch;
    this.#clock = clock;
  }

  /** Sends one document; answers its JSON, and throws a `PartnerFailure` on anything else. */
  async ask(question: Question, context: object): Promise<ExecutionResult> {
    const asked = askedOf(context);
    return this.#budgetOf(asked).spend(asked.signal, async (signal) => {
      if (!(await this.#turns.begin(signal))) throw unavailable('too many wait for it');
      try {
        return await this.#askInTurn(question, asked, signal);
      } finally {
        this.#turns.done();
      }
    });
  }

  /** Tells that an answer cannot be used, although it is one. */
  disagree(failure: PartnerFailure): void {
    this.#note(failure);
  }

  /** Ends all connections. */
  close(): Promise<void> {
    return this.#client.close();
  }

  async #askInTurn(question: Question, asked: Asked, signal: AbortSignal): Promise<ExecutionResult> {
    if (!this.#circuit.mayAsk()) throw unavailable('it failed several times in a row');
    try {
      const result = await this.#send(question, asked, signal);
      this.#note(undefined);
      return result;
    } catch (error) {
      const failure = failureOf(error);
      if (!asked.signal.aborted) this.#note(failure); // a client that leaves is no fault of the partner's
      throw failure;
    }
  }

  async #send(
    { document, variables }: Question,
    asked: Asked,
    signal: AbortSignal,
  ): Promise<ExecutionResult> {
    const body = JSON.stringify({ query: textOf(document), variables });
    const answer = await this.#client.postJson(body, asked.forAll, { maxBytes: this.#bounds.bytes, signal });
    return resultIn(answer.toString());
  }

  /** Only a partner that cannot be reached is left alone for a while: a question that it cannot answer says nothing of others. */
  #note(failure: PartnerFailure | undefined): void {
    const opened =
      failure?.code === 'PARTNER_UNAVAILABLE' ? this.#circuit.failed() : this.#circuit.succeeded();
    if (failure ? !this.#failing || opened : this.#failing) this.#watch(failure);
    this.#failing = failure !== undefined;
  }

  #budgetOf(asked: Asked): TimeBudget {
    const budget = this.#budgets.get(asked) ?? new TimeBudget(this.#bounds.time, this.#clock);
    this.#budgets.set(asked, budget);
    return budget;
  }
}

const unavailable = (why: string, cause?: unknown) =>
  new PartnerFailure('PARTNER_UNAVAILABLE', why, { cause });

const INVALID = new Set(['REDIRECT', 'MEDIA_TYPE', 'TOO_LARGE']);

function failureOf(error: unknown): PartnerFailure {
  if (error instanceof PartnerFailure) return error;
  if (!(error instanceof FetchFailed)) return unavailable('it cannot be asked', error);
  const isRefusal = error.code === 'STATUS' && error.status! < 500 && error.status !== 429;
  return INVALID.has(error.code) || isRefusal
    ? new PartnerFailure('PARTNER_INVALID', error.message, { cause: error })
    : unavailable(error.message, error);
}

/** What an answer says, if it is one to a question of GraphQL. */
function resultIn(text: string): ExecutionResult {
  try {
    const result = JSON.parse(text) as ExecutionResult | null;
    if (result?.data !== undefined || Array.isArray(result?.errors)) return result;
  } catch {
    // said below
  }
  throw new PartnerFailure('PARTNER_INVALID', 'what it answers is no JSON of GraphQL');
}
