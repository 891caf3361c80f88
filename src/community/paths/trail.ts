import type { Frontier } from './frontier.ts';
import type { Ground } from './ground.ts';
import { Top } from './top.ts';

/** A way from one end up to an actor of a frontier, of at most two ties. */
export interface Trail {
  /** From the end on; the actor itself is not among them. */
  actors: number[];
  ties: number[];
  surprise: number;
}

/** The best ways to an actor of a frontier, at most so many: by surprise, then by the actors they go through. */
export function trailsTo(ground: Ground, frontier: Frontier, actor: number, limit: number): Trail[] {
  const { before, ends, side, tie, best } = frontier;
  if (!before) return [{ actors: [], ties: [], surprise: 0 }];
  if (!before.before) return [{ actors: [ends[side]], ties: [tie[actor]!], surprise: best[actor]! }];
  return overOne(ground, before, actor, limit);
}

/** The ways of two ties: over each of the actor's neighbours that the first hop had reached. */
function overOne(ground: Ground, { best, tie, ends, side }: Frontier, actor: number, limit: number): Trail[] {
  const { neighbours, tieAt } = ground.ties;
  const trails = new Top<Trail>(limit, byPreference);
  for (let at = neighbours.from[actor]!; at < neighbours.from[actor + 1]!; at++) {
    const over = neighbours.items[at]!;
    const last = tieAt[at]!;
    if (best[over]! < 0 || over === ends[1 - side] || !ground.usable(last)) continue;
    const surprise = best[over]! + ground.worth(last);
    // Neighbours come in ascending order: of two as surprising, the earlier goes first.
    if (trails.worst && surprise <= trails.worst.surprise) continue;
    trails.offer({ actors: [ends[side], over], ties: [tie[over]!, last], surprise });
  }
  return trails.items;
}

const byPreference = (one: Trail, other: Trail): number =>
  other.surprise - one.surprise || one.actors[1]! - other.actors[1]!;
