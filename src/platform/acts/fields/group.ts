import { type ClassType, Field as GraphField, InputType } from 'type-graphql';
import { Refusal, Refusals } from '../../errors.ts';
import type { Field, Fields, Place, ValuesOf } from '../field.ts';

/** Fields that are given together as one input type of the graph; each may be left out. */
export interface Group<All extends Fields> extends Field<ValuesOf<All>> {
  fields: All;
}

/** Declares an input type of the graph with its fields, of which some are always given. */
export function groupOf<All extends Fields>(
  name: string,
  description: string,
  fields: All,
  required: readonly (keyof All & string)[] = [],
): Group<All> {
  const type = inputTypeOf(name, description, fields, required);
  return {
    fields,
    type: () => type,
    description: 'What is to be recorded. In an edit, what is left out stays as it is, and null clears.',
    read: (given: Record<string, unknown>, place) => readFields(fields, given, place),
  };
}

function inputTypeOf(
  name: string,
  description: string,
  fields: Fields,
  required: readonly string[],
): ClassType {
  @InputType(name, { description })
  class Input {}
  for (const [field, { type, description: meaning }] of Object.entries(fields))
    GraphField(type as () => typeof String, { description: meaning, nullable: !required.includes(field) })(
      Input.prototype,
      field,
    );
  return Input;
}

/** Reads all that was given, and refuses all that can be no such value at once. */
export async function readFields<All extends Fields>(
  fields: All,
  given: Record<string, unknown>,
  place: Place,
): Promise<ValuesOf<All>> {
  const values: Record<string, unknown> = {};
  const refused: Refusal[] = [];
  for (const [name, field] of Object.entries(fields)) {
    const value = given[name];
    if (value === undefined) continue;
    try {
      const at = { ...place, path: [...place.path, name] };
      values[name] = value === null ? null : await field.read(value as never, at);
    } catch (error) {
      refused.push(...refusalsIn(error));
    }
  }
  if (refused.length > 0) throw new Refusals(refused);
  return values as ValuesOf<All>;
}

/** The refusals that were thrown; any other error is thrown again. */
export function refusalsIn(error: unknown): readonly Refusal[] {
  if (error instanceof Refusal) return [error];
  if (error instanceof Refusals) return error.all;
  throw error;
}
