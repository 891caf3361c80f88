import { randomBytes } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { type SupergraphDocument, supergraphIn } from '../supergraph/supergraph-document.ts';

/** The last supergraph that was served, in a file, for when the server is away at the next start. */
export class KeptSupergraph {
  readonly #path: string;

  constructor(path: string) {
    this.#path = path;
  }

  /** The kept one; nothing where there is none, or none that can be read. */
  async read(): Promise<SupergraphDocument | undefined> {
    try {
      return supergraphIn(await readFile(this.#path, 'utf8'));
    } catch {
      return undefined;
    }
  }

  /** Keeps another one, whole or not at all. */
  async write(document: SupergraphDocument): Promise<void> {
    await mkdir(dirname(this.#path), { recursive: true });
    const draft = `${this.#path}.${randomBytes(4).toString('hex')}`;
    try {
      await writeFile(draft, JSON.stringify(document), { flag: 'wx', flush: true });
      await rename(draft, this.#path);
    } finally {
      await rm(draft, { force: true });
    }
  }
}
