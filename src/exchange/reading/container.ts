import type { Readable } from 'node:stream';

/** A file inside a package. */
export interface Entry {
  /** Its path inside the package, with `/`. */
  path: string;
  bytes: number;
  open: () => Promise<Readable>;
}

/** What a folder or a zip holds. */
export interface Container {
  name: string;
  entries: Entry[];
  close: () => void;
}
