import { afterAll } from 'vitest';
import { closeAtOnce } from '../../support/http.ts';
import { openServer } from '../../support/served.ts';
import { workers as sharedWorkers } from '../../support/workers.ts';
import type { World } from '../../support/world.ts';

/** A file as it arrives. */
export interface FetchedFile {
  status: number;
  headers: Headers;
  text: string;
}

/** Serves a network over HTTP for all tests of a file; answers how to get what is below its address. */
export async function serveWorld(world: World, origin?: string, workers = sharedWorkers) {
  const log: string[] = [];
  const server = await openServer(world.database.orm, {
    origin,
    workers,
    logDestination: { write: (line) => void log.push(line) },
  });
  afterAll(() => closeAtOnce(server));
  const url = await server.listen({ port: 0, host: '127.0.0.1' });
  const get = async (path: string, init?: RequestInit): Promise<FetchedFile> => {
    const response = await fetch(url + path, init);
    return { status: response.status, headers: response.headers, text: await response.text() };
  };
  return { url, get, log };
}

/** The graphs and formats there are, as they make the names of files. */
export const graphs = ['organizations', 'experts', 'two-mode'];
const extensions = ['gexf', 'graphml', 'net', 'edges.csv', 'nodes.csv', 'graphology.json'];
export const files = graphs.flatMap((graph) => extensions.map((extension) => `${graph}.${extension}`));
