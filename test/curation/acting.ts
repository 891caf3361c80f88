import { expect } from 'vitest';
import type { Actor } from '../../src/platform/access/actor.ts';
import { STEWARD } from '../support/actors.ts';
import type { World } from '../support/world.ts';

/** What a mutation answered, without what was not asked for. */
export interface Acted {
  // biome-ignore lint/suspicious/noExplicitAny: a test reads whatever it asked for
  [field: string]: any;
  userErrors: {
    code: string;
    path: string[];
    message: string;
    messageKey: string;
    currentVersion?: number;
  }[];
}

const ERRORS = 'userErrors { code path message messageKey currentVersion }';

function documentOf(world: World, mutation: string, args: Record<string, unknown>, shown = ''): string {
  const field = world.app.schema.getMutationType()!.getFields()[mutation]!;
  const given = field.args.filter(({ name }) => name in args);
  const declared = given.map(({ name, type }) => `$${name}: ${type}`).join(', ');
  const passed = given.map(({ name }) => `${name}: $${name}`).join(', ');
  return `mutation(${declared}) { ${mutation}(${passed}) { ${ERRORS} ${shown} } }`;
}

/** Sends one mutation with its arguments as variables, and answers with its payload. */
export async function send(
  world: World,
  mutation: string,
  args: Record<string, unknown>,
  shown = '',
  actor: Actor | null = STEWARD,
): Promise<Acted> {
  const document = documentOf(world, mutation, args, shown);
  const { data, errors } = await world.ask(document, args, undefined, actor);
  expect(errors).toEqual([]);
  return data[mutation];
}

/** Does what is to succeed, and answers with what the payload shows. */
export async function done(world: World, mutation: string, args: Record<string, unknown>, shown: string) {
  const answer = await send(world, mutation, args, shown);
  expect(answer.userErrors).toEqual([]);
  return answer;
}

/** Does what is to be refused, and answers with code and path of each reason. */
export async function refused(world: World, mutation: string, args: Record<string, unknown>) {
  const { userErrors } = await send(world, mutation, args);
  for (const { message, messageKey } of userErrors) {
    expect(message).toMatch(/^["A-Z0-9].*\.$/s);
    expect(messageKey).toMatch(/^[a-z-]+\.[a-z_-]+$/);
  }
  return userErrors.map(({ code, path }) => `${code} ${path.join('.')}`.trim());
}

/** Sends what the schema takes for no such mutation, or for no such value. */
export async function refusedAsRequest(world: World, mutation: string, args: Record<string, unknown>) {
  const { data, errors } = await world.ask(documentOf(world, mutation, args), args, undefined, STEWARD);
  expect(data?.[mutation]).toBeUndefined();
  expect(errors).toHaveLength(1);
  expect(errors[0]!.message).not.toContain('is not defined by type'); // the field is there
}
