import { GraphQLDateTime } from 'graphql-scalars';
import { ID, Int, ObjectType } from 'type-graphql';
import { Column } from '../../platform/graph/row-field.ts';
import { PartialDate } from '../../platform/graph/scalars.ts';
import { ListSize } from '../../platform/limits/costs.ts';
import { ConsentBasisEnum, ConsentPurposeEnum, ConsentStateEnum, LeaveLevelEnum } from './enums.ts';
import { PlaceShown } from './place-shown.ts';

@ObjectType({ description: 'What a person said about one use of what is known of them; for stewards.' })
export class Consent {
  @Column(() => ConsentPurposeEnum, 'The use.')
  purpose!: string;

  @Column(() => ConsentStateEnum, 'What they said.')
  state!: string;

  @Column(() => ConsentBasisEnum, 'On what the use rests.')
  basis!: string;

  @Column(() => String, 'The version of the privacy notice that they were shown.')
  noticeVersion!: string;

  @Column(() => GraphQLDateTime, 'When it was recorded.')
  recordedAt!: Date;

  @Column(() => PartialDate, 'The last day on which it counts.', { nullable: true })
  validUntil!: string | null;

  @Column(() => String, 'Where their word can be looked up.', { nullable: true })
  evidence!: string | null;
}

/** How many places and words of consent one person shows. */
const MOST = 100;

@ObjectType({
  description: 'Someone who is not shown; for stewards. What is kept of them lies apart until it is erased.',
})
export class WithheldExpert {
  @Column(() => ID, 'Their id.')
  id!: string;

  @Column(() => String, 'Their name; null once it is erased.', { nullable: true })
  displayName!: string | null;

  @Column(() => String, 'Their slug; null once it is erased.', { nullable: true })
  slug!: string | null;

  @Column(() => LeaveLevelEnum, 'How far they left.')
  level!: string;

  @Column(() => String, 'Why, in the words of the act.')
  reason!: string;

  @Column(() => GraphQLDateTime, 'Since when.')
  since!: Date;

  @Column(
    () => PartialDate,
    'Until when it can be taken back; null where it cannot, or where no day is set.',
    {
      nullable: true,
    },
  )
  blockedUntil!: string | null;

  @Column(() => Int, 'The version of their row.')
  version!: number;

  @ListSize(MOST)
  @Column(() => [Consent], 'What they said, the latest first.')
  consents!: Consent[];

  @ListSize(MOST)
  @Column(() => [PlaceShown], 'Where they were shown.')
  places!: PlaceShown[];
}

@ObjectType({ description: 'What is held on a person beyond what is public; for stewards.' })
export class PrivateExpert {
  @Column(() => ID, 'Their id.')
  id!: string;

  @ListSize(MOST)
  @Column(() => [Consent], 'What they said, the latest first.')
  consents!: Consent[];
}
