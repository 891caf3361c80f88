import { randomBytes } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { hashOf } from './accepted-subgraphs.ts';
import type { SupergraphDocument } from './supergraph-document.ts';

/** The file of a home in which a server keeps the last supergraph that it composed. */
const FILE = 'composed.json';

/** Keeps a document in a home: all of it, or the one before. */
export async function keepDocument(home: string, document: SupergraphDocument): Promise<void> {
  await mkdir(home, { recursive: true });
  const path = join(home, FILE);
  const draft = `${path}.${randomBytes(4).toString('hex')}`;
  try {
    await writeFile(draft, JSON.stringify(document), { flag: 'wx' });
    await rename(draft, path);
  } finally {
    await rm(draft, { force: true });
  }
}

/** The document that a home keeps; nothing where there is none, or it is damaged. */
export async function keptDocument(home: string): Promise<SupergraphDocument | undefined> {
  try {
    const document = JSON.parse(await readFile(join(home, FILE), 'utf8')) as SupergraphDocument;
    const { revision, ...rest } = document;
    return revision === hashOf(JSON.stringify(rest)) ? document : undefined;
  } catch {
    return undefined; // it is composed anew
  }
}
