import { extname } from 'node:path';
import { Piscina } from 'piscina';
import { pictureHeader } from './picture-header.ts';
import { PictureRefused } from './picture-refused.ts';
import type { Picture, PictureInput } from './picture-task.ts';

/** How long one picture may take, in milliseconds; a large photograph takes about a second. */
const TIMEOUT = 30_000;

/** How much a thread may hold beside the memory of WebAssembly, in MB. */
const MEMORY = 512;

/** The file beside this one, in `src/`, where Node strips the types, and in `dist/`. */
const TASK = new URL(`./picture-task${extname(import.meta.url)}`, import.meta.url).href;

/**
 * Makes pictures that others give anew, in a thread of its own, one at a time: of bounded size, as WebP, without anything that
 * was in the file beside the pixels.
 */
export class PictureMaker implements AsyncDisposable {
  readonly #pool = new Piscina({
    filename: TASK,
    name: 'reencode',
    minThreads: 0,
    maxThreads: 1,
    atomics: 'disabled',
    resourceLimits: { maxOldGenerationSizeMb: MEMORY },
  });

  constructor() {
    this.#pool.on('error', () => {}); // the picture itself fails with it
  }

  /** A picture no longer than `longest` pixels on either side; whatever cannot be taken is a `PictureRefused`. */
  async make(bytes: Uint8Array, longest: number): Promise<Picture> {
    const { format } = pictureHeader(bytes);
    const input: PictureInput = { bytes, format, longest };
    try {
      return await this.#pool.run(input, { signal: AbortSignal.timeout(TIMEOUT) });
    } catch (error) {
      throw new PictureRefused('The picture is damaged, or takes too long to decode.', { cause: error });
    }
  }

  /** Ends the thread, whatever it is doing. */
  [Symbol.asyncDispose] = (): Promise<void> => this.#pool.destroy();
}
