import type { GraphQLResolveInfo } from 'graphql';
import { Args, ArgsType, type ClassType, Ctx, Field, Info, Mutation, Resolver } from 'type-graphql';
import type { Act } from '../../platform/acts/act.ts';
import type { Context } from '../../platform/context.ts';
import { Cost } from '../../platform/limits/costs.ts';
import { answerAct } from '../answer-act.ts';
import { ActInput } from './act-input.ts';
import { payloadTypeOf } from './payload.ts';

/** The mutations of acts: for each a field of `Mutation` with its arguments and its payload. */
export function mutationsOf(acts: readonly Act[]): ClassType {
  @Resolver()
  class Mutations {}
  for (const act of acts) declare(Mutations.prototype, act);
  return Mutations;
}

/** What an act costs beside what is selected of its answer: points, and statements. */
const [ACT_COST, ACT_STATEMENTS] = [50, 5];

type Method = (args: Record<string, unknown>, context: Context, info: GraphQLResolveInfo) => unknown;

function declare(prototype: object, act: Act): void {
  const method: Method = (args, context, info) => answerAct(act, args, context, info);
  const descriptor = { value: method };
  const [payload, ownArgs] = [payloadTypeOf(act.payload), argsTypeOf(act)]; // made before TypeGraphQL puts the schema together
  Object.defineProperty(prototype, act.name, descriptor);
  Mutation(() => payload, { description: act.description })(prototype, act.name, descriptor);
  Cost(ACT_COST, { sql: ACT_STATEMENTS })(prototype, act.name, descriptor);
  Args(() => ownArgs)(prototype, act.name, 0);
  Ctx()(prototype, act.name, 1);
  Info()(prototype, act.name, 2);
}

/** The arguments of a mutation: its own, and how it is to be done. */
function argsTypeOf({ args, optional = [], needsReason }: Act): ClassType {
  @ArgsType()
  class OwnArgs {}
  for (const [name, { type, description }] of Object.entries(args))
    Field(type as () => typeof String, { description, nullable: optional.includes(name) })(
      OwnArgs.prototype,
      name,
    );
  Field(() => ActInput, {
    nullable: !needsReason,
    description: needsReason ? 'How it is to be done; the reason is needed.' : 'How it is to be done.',
  })(OwnArgs.prototype, 'act');
  return OwnArgs;
}
