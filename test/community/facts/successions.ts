import type { Network } from './network.ts';

/** The day of changes for which none is given. */
export const CHANGE_DAY = 20200101;

type Changes = Pick<Network, 'successions'>;

const changesOf = ({ successions }: Changes) =>
  successions.map(({ on = CHANGE_DAY, ...change }) => ({ ...change, on }));

/** Who has taken over from an organization when a day of changes is done: itself, where nobody has. */
function takenOn(network: Changes, key: number, day: number): number[] {
  const today = changesOf(network).filter(({ on }) => on === day);
  const reached = new Set([key]);
  for (const each of reached) for (const { from, to } of today) if (from === each) reached.add(to);
  const stays = (each: number) =>
    today.every(({ from }) => from !== each) || today.some(({ from, to }) => from === each && to === each);
  const taken = [...reached].filter(stays);
  return taken.length > 0 ? taken : [key];
}

/** Who holds after all later changes what an organization holds when a day is done. */
function heldFrom(network: Changes, key: number, day: number): number[] {
  const later = changesOf(network).filter(({ from, on }) => from === key && on > day);
  if (later.length === 0) return [key];
  const next = Math.min(...later.map(({ on }) => on));
  return takenOn(network, key, next).flatMap((each) => heldFrom(network, each, next));
}

/** Those that hold what an organization did on a day, found by going from change to change. */
export function heirsIn(network: Changes, key: number, day = 0): number[] {
  const own = changesOf(network).filter(({ from }) => from === key);
  const last = Math.max(...own.map(({ on }) => on));
  const cameBack = changesOf(network).some(({ from, to, on }) => to === key && from !== key && on > last);
  if (own.length === 0 || (day > last && cameBack)) return [key];
  const heirs = heldFrom(network, key, Math.min(day, last) - 1);
  return [...new Set(heirs)].sort((one, other) => one - other);
}

/** Whether others hold all that an organization ever did. */
export const hasEnded = (network: Changes, key: number): boolean =>
  !heirsIn(network, key, Number.POSITIVE_INFINITY).includes(key);

/** For each organization that handed over the last days of its periods, and who holds what it did in each. */
export const holdersIn = (network: Changes): [organization: number, holder: number, until: number][] =>
  [...new Set(network.successions.map(({ from }) => from))].flatMap((key) => {
    const own = changesOf(network).filter(({ from }) => from === key);
    const untils = [...new Set(own.map(({ on }) => on)), 99_999_999];
    return untils.flatMap((until) =>
      heirsIn(network, key, until).map((holder): [number, number, number] => [key, holder, until]),
    );
  });
