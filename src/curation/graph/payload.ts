import { type ClassType, Field, InterfaceType, ObjectType } from 'type-graphql';
import type { PayloadShape } from '../../platform/acts/act.ts';
import { ReadSeparately } from '../../platform/limits/costs.ts';
import { Batch } from '../../readings/changes/batch.ts';
import { Proposal } from '../proposals/proposal.ts';
import { UserError } from './user-error.ts';

/** What every mutation answers. */
@InterfaceType({ description: 'What every mutation answers.' })
export abstract class Payload {
  @Field(() => [UserError], {
    simple: true,
    description: 'Why it was not done; empty exactly when it was done, tried (dryRun) or proposed.',
  })
  userErrors!: UserError[];

  @ReadSeparately()
  @Field(() => Batch, {
    simple: true,
    nullable: true,
    description:
      'The batch that carries its changes; in a dry run one without an id; null where nothing changed or it was proposed.',
  })
  batch!: unknown;

  @ReadSeparately()
  @Field(() => Proposal, {
    simple: true,
    nullable: true,
    description: 'What became of it where it waits for a curator.',
  })
  proposal!: unknown;
}

const known = new Map<string, ClassType>();

/** The payload of acts that show a row, or of those that show none. */
export function payloadTypeOf(shape: PayloadShape | undefined): ClassType {
  const name = shape?.name ?? 'Act';
  const type = known.get(name) ?? makePayload(name, shape);
  known.set(name, type);
  return type;
}

function makePayload(name: string, shape: PayloadShape | undefined): ClassType {
  const what = shape?.field ? ', with what it was done to' : '';
  @ObjectType(`${name}Payload`, { implements: Payload, description: `What an act answers${what}.` })
  class OwnPayload extends Payload {}
  const declare = (field: string, type: () => object, options: { description: string; nullable?: boolean }) =>
    Field(type as () => typeof String, { simple: true, ...options })(OwnPayload.prototype, field);
  if (shape?.field && shape.type)
    declare(shape.field, shape.type, { nullable: true, description: AFTER_THE_ACT });
  for (const [field, { type, description, nullable = true }] of Object.entries(shape?.values ?? {}))
    declare(field, type, { description, nullable });
  return OwnPayload;
}

const AFTER_THE_ACT = 'As it is after the act; null where it was not done or is not shown.';
