import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TwoModeGraph } from '../../src/community/graph/two-mode.ts';
import type { Run } from './contest.ts';
import { PythonPeer } from './python.ts';
import { edgesOf } from './said-of.ts';

/** A graph by its name in the report. */
export interface Drawn {
  name: string;
  graph: TwoModeGraph;
}

/** The libraries of Python that are asked. */
export const LIBRARIES = ['networkx', 'igraph'] as const;

type Library = (typeof LIBRARIES)[number];

/** Networkx and igraph, each in a process of its own, with the same graph at hand. */
export class Peers implements AsyncDisposable {
  readonly #folder: string;
  readonly #peers: Record<Library, PythonPeer>;
  /** Which they are. */
  readonly versions: Partial<Record<Library, string>> = {};

  private constructor(folder: string) {
    this.#folder = folder;
    this.#peers = {
      networkx: new PythonPeer('peers.py', ['networkx']),
      igraph: new PythonPeer('peers.py', ['igraph']),
    };
  }

  static async start(): Promise<Peers> {
    return new Peers(await mkdtemp(join(tmpdir(), 'tejido-peers-')));
  }

  async load(graph: TwoModeGraph): Promise<void> {
    const path = join(this.#folder, 'graph.json');
    const said = { actors: graph.actorKeys.length, events: graph.eventKeys.length, edges: edgesOf(graph) };
    await writeFile(path, JSON.stringify(said));
    for (const library of LIBRARIES) {
      const { version } = await this.#peers[library].ask<{ version: string }>({ load: path });
      this.versions[library] = version;
    }
  }

  run(library: Library, task: string): Promise<Run> {
    return this.#peers[library].ask<Run>({ run: task });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const library of LIBRARIES) this.#peers[library].stop();
    await rm(this.#folder, { recursive: true });
  }
}
