import { html } from 'lit';
import { type Failure, NotAnswered } from '../graph/ask.ts';
import type { Desk } from './desk.ts';

/** Something that is read from the graph to be shown, with what may come between. */
export class Loaded<T> {
  value: T | undefined;
  #trouble: { failure: Failure; message: string } | undefined;
  #isLoading = false;
  readonly #desk: Desk;
  readonly #read: () => Promise<T>;

  constructor(desk: Desk, read: () => Promise<T>) {
    this.#desk = desk;
    this.#read = read;
  }

  /** Reads it, once more where it was read before. */
  async read(): Promise<void> {
    this.#isLoading = true;
    this.#trouble = undefined;
    this.#desk.changed();
    try {
      this.value = await this.#read();
    } catch (error) {
      this.#trouble = troubleOf(error);
    }
    this.#isLoading = false;
    this.#desk.changed();
  }

  /** Whether it waits for another token. */
  get isLocked(): boolean {
    return this.#trouble?.failure === 'UNAUTHENTICATED';
  }

  /** What was read, or what came between. */
  show(render: (value: T) => unknown): unknown {
    const { say } = this.#desk;
    if (this.#trouble) return this.#showTrouble(this.#trouble);
    if (this.value !== undefined) return render(this.value);
    return this.#isLoading ? html`<p class="muted" role="status">${say.loading}</p>` : '';
  }

  #showTrouble({ failure, message }: { failure: Failure; message: string }) {
    const { say } = this.#desk;
    if (failure === 'UNAUTHENTICATED') return '';
    return html`<div class="desk-note bad" role="alert">
      <p>${failure === 'OFFLINE' ? say.offline : `${say.failed} ${message}`}</p>
      <button type="button" class="quiet" @click=${() => void this.read()}>${say.again}</button>
    </div>`;
  }
}

const troubleOf = (error: unknown) => ({
  failure: error instanceof NotAnswered ? error.failure : ('REFUSED' as const),
  message: error instanceof Error ? error.message : String(error),
});
