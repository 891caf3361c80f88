import { extname } from 'node:path';
import { Piscina } from 'piscina';
import type { Card } from '../../../web/sharing/card.ts';

/** How long one picture may take with all that wait before it, in milliseconds. */
const TIMEOUT = 15_000;

/** How long the thread waits for another card before it ends, in milliseconds: those who share come one after the other. */
const IDLE = 30_000;

/** How much the thread may hold, in MB. */
const MEMORY = 256;

/** The file beside this one, in `src/`, where Node strips the types, and in `dist/`. */
const TASK = new URL(`./card-task${extname(import.meta.url)}`, import.meta.url).href;

/** Paints cards as PNG in a thread of its own, one at a time; it starts with the first card, and ends when none come. */
export class CardPainter implements AsyncDisposable {
  readonly #pool = new Piscina({
    filename: TASK,
    name: 'paintCard',
    minThreads: 0,
    maxThreads: 1,
    idleTimeout: IDLE,
    atomics: 'disabled',
    resourceLimits: { maxOldGenerationSizeMb: MEMORY },
  });

  constructor() {
    this.#pool.on('error', () => {}); // the picture itself fails with it
  }

  /** The picture of a card, as PNG. */
  async paint(card: Card): Promise<Buffer> {
    const bytes: Uint8Array = await this.#pool.run(card, { signal: AbortSignal.timeout(TIMEOUT) });
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  /** Ends the thread, whatever it is doing. */
  [Symbol.asyncDispose] = (): Promise<void> => this.#pool.destroy();
}
