import type { IncomingHttpHeaders } from 'node:http';
import { Readable } from 'node:stream';
import type { Dispatcher } from 'undici';

/** What a request was answered with; whoever gets a stream reads it to its end or destroys it. */
export interface Response {
  status: number;
  headers: IncomingHttpHeaders;
  /** All of it, where that was asked for and it is as short; else as it comes. */
  body: Buffer | Readable;
}

/** How an answer is taken. */
export interface Taking {
  /** Gives up when it aborts. */
  signal: AbortSignal;
  /** A body that says that it has at most so many bytes is read at once: a stream costs as much as all the rest. */
  whole: number;
}

type Options = Dispatcher.DispatchOptions;
type Controller = Dispatcher.DispatchController;

/** Sends one request, and answers when the head of its answer is there, or all of it where it is short. */
export function exchange(dispatcher: Dispatcher, options: Options, taking: Taking): Promise<Response> {
  return new Promise((resolve, reject) => {
    if (taking.signal.aborted) return reject(taking.signal.reason);
    return void dispatcher.dispatch(options, new Exchange(taking, resolve, reject));
  });
}

class Exchange implements Dispatcher.DispatchHandler {
  readonly #taking: Taking;
  readonly #resolve: (response: Response) => void;
  readonly #reject: (reason: unknown) => void;
  readonly #parts: Buffer[] = [];
  #head: Pick<Response, 'status' | 'headers'> | undefined;
  #stream: Readable | undefined;
  #controller: Controller | undefined;

  constructor(taking: Taking, resolve: (response: Response) => void, reject: (reason: unknown) => void) {
    this.#taking = taking;
    this.#resolve = resolve;
    this.#reject = reject;
    taking.signal.addEventListener('abort', this.#giveUp);
  }

  onRequestStart(controller: Controller): void {
    this.#controller = controller;
    if (this.#taking.signal.aborted) this.#giveUp(); // it did while the request waited for a connection
  }

  onResponseStart(controller: Controller, status: number, headers: IncomingHttpHeaders): void {
    if (status < 200) return;
    this.#head = { status, headers };
    if (Number(headers['content-length']) <= this.#taking.whole) return;
    this.#stream = streamOf(controller);
    this.#resolve({ ...this.#head, body: this.#stream });
  }

  onResponseData(controller: Controller, part: Buffer): void {
    if (!this.#stream) this.#parts.push(part);
    else if (!this.#stream.push(part)) controller.pause();
  }

  onResponseEnd(): void {
    this.#taking.signal.removeEventListener('abort', this.#giveUp);
    if (this.#stream) this.#stream.push(null);
    else this.#resolve({ ...this.#head!, body: joined(this.#parts) });
  }

  onResponseError(_controller: Controller, error: Error): void {
    this.#taking.signal.removeEventListener('abort', this.#giveUp);
    if (this.#stream) this.#stream.destroy(error);
    else this.#reject(error);
  }

  readonly #giveUp = (): void => {
    const { reason } = this.#taking.signal;
    if (this.#controller) this.#controller.abort(reason);
    else this.#reject(reason);
  };
}

const joined = (parts: Buffer[]): Buffer => (parts.length === 1 ? parts[0]! : Buffer.concat(parts));

/** A body that is read as fast as it is taken, and no further once nobody takes it. */
function streamOf(controller: Controller): Readable {
  const stream = new Readable({
    read: () => controller.resume(),
    destroy: (error, done) => {
      controller.abort(error ?? new Error('The answer was not read to its end.'));
      done(error);
    },
  });
  return stream.on('error', () => {}); // whoever reads is told; who does not read has no use for it
}
