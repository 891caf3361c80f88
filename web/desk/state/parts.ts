import { partDocument } from '../graph/documents.ts';
import type { Desk } from './desk.ts';
import type { Thing } from './things.ts';

type Node = Record<string, unknown>;

/** A list of what hangs on a thing, as it was read. */
export interface PartRead {
  type: string;
  nodes: readonly Node[];
  totalCount: number;
}

/** Reads all lists of a thing, each by a question of its own, so that none costs too much. */
export async function readParts(desk: Desk, { id, kind }: Thing): Promise<PartRead[]> {
  const read = kind.parts.map(async ({ type, selection }) => {
    const answer = await desk.ask<{ node: { part: Node[] | { nodes: Node[]; totalCount: number } } }>(
      partDocument(kind, selection),
      { id },
    );
    const { part } = answer.node;
    return Array.isArray(part)
      ? { type, nodes: part, totalCount: part.length }
      : { type, nodes: part.nodes, totalCount: part.totalCount };
  });
  return Promise.all(read);
}
