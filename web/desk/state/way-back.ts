import { keyOf } from '../form/values.ts';
import type { Model } from '../model/model.ts';
import { hashOf, routeOf } from './route.ts';

/** What stands in an address before the field that a thing was recorded for. */
const CHOSEN = 'chosen.';

/** Where somebody is who looks for a thing: the address of the form, and the field. */
export interface Place {
  hash: string;
  field: string;
}

/** The act that records a thing of a type, with its form's address: what was typed is its name, and it leads back. */
export function recordingOf(
  { kinds, acts }: Model,
  type: string | undefined,
  typed: string,
  { hash, field }: Place,
): { mutation: string; hash: string } | undefined {
  const kind = type === undefined ? undefined : kinds[type];
  const form = kind && acts[kind.edit.replace(/Edit$/, 'Record')];
  if (!form || form.subject) return undefined;
  const name = form.fields.find(
    ({ path, control }) => control === 'TEXT' && [kind.label, 'name'].includes(path.at(-1)),
  );
  const filled = name && typed ? { [keyOf(name)]: typed } : {};
  const parameters = { ...filled, back: hash, for: field };
  return { mutation: form.mutation, hash: hashOf(['act', form.mutation], parameters) };
}

/** The address that a form of recording leads back to, with what was recorded chosen there; undefined where none is named. */
export function wayBack(parameters: URLSearchParams, id: string | undefined): string | undefined {
  const [back, field] = [parameters.get('back'), parameters.get('for')];
  if (!back?.startsWith('#/') || !field) return undefined;
  const route = routeOf(back);
  const kept = withoutChosen(route.parameters);
  if (id) kept.set(CHOSEN + field, id);
  return hashOf(route.parts, Object.fromEntries(kept));
}

/** The parameters of an address without what is chosen there, which a draft is not kept by. */
export const withoutChosen = (parameters: URLSearchParams): URLSearchParams =>
  new URLSearchParams([...parameters].filter(([key]) => !key.startsWith(CHOSEN)));

/** The things that an address chooses, each with the field that it is for. */
export const chosenIn = (parameters: URLSearchParams): [field: string, id: string][] =>
  [...parameters].flatMap(([key, id]) => (key.startsWith(CHOSEN) ? [[key.slice(CHOSEN.length), id]] : []));
