import { Field, InputType } from 'type-graphql';

@InputType('Act', {
  description: 'How an act of writing is to be done; the same argument for every mutation.',
})
export class ActInput {
  @Field(() => String, {
    nullable: true,
    description:
      'Why; shown in the log. At most 300 characters. Needed for removals, reverts and everything about consent.',
  })
  reason?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Do it, answer with what it changed, and take all of it back.',
  })
  dryRun?: boolean | null;

  @Field(() => String, {
    nullable: true,
    description:
      "A UUID of the caller's; the same act sent again within 24 hours answers the same and is done once.",
  })
  idempotencyKey?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Ask for it rather than do it: it becomes a proposal even where the caller might do it.',
  })
  propose?: boolean | null;
}
