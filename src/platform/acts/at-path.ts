import { Refusal, Refusals } from '../errors.ts';
import { refusalsIn } from './fields/group.ts';

/** Does a part of an act whose values stand elsewhere in its arguments than in `fields`: its refusals name that place. */
export async function atPath<T>(place: readonly string[], work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw new Refusals(refusalsIn(error).map((refusal) => movedTo(place, refusal)));
  }
}

function movedTo(place: readonly string[], refusal: Refusal): Refusal {
  const [first, ...rest] = refusal.path;
  if (first !== 'fields') return refusal;
  const { code, message, messageKey } = refusal;
  return new Refusal({ code, message, messageKey, path: [...place, ...rest] });
}
