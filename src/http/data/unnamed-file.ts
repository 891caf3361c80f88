import { createHash } from 'node:crypto';
import { type FileHandle, mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';

/** How many bytes are read at once. */
const CHUNK = 65_536;

/**
 * A file in the folder for temporary files that has lost its name as soon as it was opened: nobody else finds it, and it is gone
 * with the process, however that ends. It is closed once it is given up and its last reader has left.
 */
export class UnnamedFile {
  readonly size: number;
  readonly sha256: Buffer;
  readonly #handle: FileHandle;
  #readers = 0;
  #isGivenUp = false;

  private constructor(handle: FileHandle, size: number, sha256: Buffer) {
    this.#handle = handle;
    this.size = size;
    this.sha256 = sha256;
  }

  /** Writes all parts, as fast as the disk takes them. */
  static async of(parts: AsyncIterable<string | Uint8Array>): Promise<UnnamedFile> {
    const handle = await openUnnamed();
    try {
      const hash = createHash('sha256');
      // A stream over the handle would keep it from being closed.
      for await (const part of parts) {
        hash.update(part);
        await handle.appendFile(part);
      }
      return new UnnamedFile(handle, (await handle.stat()).size, hash.digest());
    } catch (error) {
      await handle.close();
      throw error;
    }
  }

  /** Its bytes from the first to the last, both included; without them all of it. */
  read(first = 0, last = this.size - 1): Readable {
    this.#readers++;
    const handle = this.#handle;
    let at = first;
    return new Readable({
      read() {
        const length = Math.min(CHUNK, last + 1 - at);
        if (length <= 0) return void this.push(null);
        handle.read(Buffer.alloc(length), 0, length, at).then(
          ({ bytesRead, buffer }) => {
            at += bytesRead;
            this.push(bytesRead === 0 ? null : buffer.subarray(0, bytesRead));
          },
          (error) => this.destroy(error),
        );
      },
      destroy: (error, done) => {
        this.#readers--;
        this.#closeIfDone().then(() => done(error), done);
      },
    });
  }

  /** Lets it go: whoever reads it now still reads it to the end. */
  async giveUp(): Promise<void> {
    this.#isGivenUp = true;
    await this.#closeIfDone();
  }

  async #closeIfDone(): Promise<void> {
    if (this.#isGivenUp && this.#readers === 0) await this.#handle.close();
  }
}

async function openUnnamed(): Promise<FileHandle> {
  const folder = await mkdtemp(join(tmpdir(), 'tejido-'));
  try {
    return await open(join(folder, 'file'), 'wx+');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
