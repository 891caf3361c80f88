import { RetryLater } from '../platform/changes/turn.ts';

/** How many milliseconds an act waits for its turn in this process. */
const PATIENCE = 5_000;

const WAITED = 'Other acts of this server took all of the time that this one waited.';

/**
 * Lets acts of one process through one after the other, in the order in which they came. Whoever waits holds no connection to
 * PostgreSQL, where one act at a time has the turn to write anyway.
 */
export class Gate {
  #last: Promise<void> = Promise.resolve();
  #present = 0;

  /** Whether somebody is inside or waits. */
  get isBusy(): boolean {
    return this.#present > 0;
  }

  /** Waits for the turn, and answers with what ends it; throws `RetryLater` where it does not come in time. */
  async enter(patience = PATIENCE): Promise<() => void> {
    const before = this.#last;
    const { promise: done, resolve } = Promise.withResolvers<void>();
    this.#last = before.then(() => done);
    this.#present += 1;
    const leave = () => {
      if (leave.isOver) return;
      leave.isOver = true;
      this.#present -= 1;
      resolve();
    };
    leave.isOver = false;
    if (await isDoneWithin(before, patience)) return leave;
    leave();
    throw new RetryLater(WAITED);
  }
}

async function isDoneWithin(done: Promise<void>, patience: number): Promise<boolean> {
  const { promise: over, resolve } = Promise.withResolvers<boolean>();
  const timer = setTimeout(() => resolve(false), patience);
  const isDone = await Promise.race([done.then(() => true), over]);
  clearTimeout(timer);
  return isDone;
}

const gates = new WeakMap<object, Gate>();

/** The gate of those who write by a connection pool. */
export function gateOf(writer: object): Gate {
  const gate = gates.get(writer) ?? new Gate();
  gates.set(writer, gate);
  return gate;
}
