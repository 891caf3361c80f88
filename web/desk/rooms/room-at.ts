import { pageTypeIn } from '../../layout/addresses.ts';
import type { Desk } from '../state/desk.ts';
import type { Route } from '../state/route.ts';
import { idOfSlug } from '../state/things.ts';
import { BatchRoom } from './batch-room.ts';
import { FindRoom } from './find-room.ts';
import { FormRoom } from './form-room.ts';
import { LeavingRoom } from './leaving-room.ts';
import { LogRoom } from './log-room.ts';
import { ProposalRoom } from './proposal-room.ts';
import { ProposalsRoom } from './proposals-room.ts';
import { RecordRoom } from './record-room.ts';
import type { Room } from './room.ts';
import { ThingRoom } from './thing-room.ts';
import { TokensRoom } from './tokens-room.ts';

type Open = (desk: Desk, route: Route) => Room | undefined;

/** The rooms by the first part of their addresses. */
const ROOMS: Record<string, Open> = {
  things: (desk, { parts: [, id] }) => (id ? new ThingRoom(desk, async () => id) : undefined),
  record: (desk) => new RecordRoom(desk),
  log: (desk) => new LogRoom(desk),
  batches: (desk, { parts: [, id] }) => (id ? new BatchRoom(desk, id) : undefined),
  leaving: (desk, { parts: [, id], parameters }) =>
    id ? new LeavingRoom(desk, id) : new FindRoom(desk, parameters.get('q') ?? '', 'Expert'),
  proposals: (desk, { parts: [, id] }) => (id ? new ProposalRoom(desk, id) : new ProposalsRoom(desk)),
  tokens: (desk) => new TokensRoom(desk),
  act: (desk, { parts: [, mutation = '', subject], parameters }) => {
    const form = desk.model.acts[mutation];
    return form && new FormRoom(desk, form, subject, parameters);
  },
};

/** The room at an address; a thing also by the path of its page, and the search at any other. */
export function roomAt(desk: Desk, route: Route): Room {
  const [first = '', slug] = route.parts;
  const type = pageTypeIn(first);
  const kind = type && desk.model.kinds[type];
  if (kind && slug) return new ThingRoom(desk, () => idOfSlug(desk, kind, slug));
  return ROOMS[first]?.(desk, route) ?? new FindRoom(desk, route.parameters.get('q') ?? '');
}
