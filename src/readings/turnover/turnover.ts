import { Float, Int, ObjectType } from 'type-graphql';
import { Column } from '../../platform/graph/row-field.ts';
import { CompletenessState } from '../completeness/completeness.ts';

@ObjectType({ description: 'Organizations that are recorded at editions in one way.' })
export class OrganizationGroup {
  @Column(() => Int, 'How many.')
  count!: number;
}

@ObjectType({ description: 'Experts that are recorded at editions in one way.' })
export class ExpertGroup {
  @Column(() => Int, 'How many.')
  count!: number;
}

/** What is told of organizations and of experts alike: shares, where the record suffices. */
@ObjectType()
class TurnoverShares {
  @Column(
    () => CompletenessState,
    'How the two editions are recorded: the worst of what counts here, which are conveners and experts for organizations, and experts for experts.',
  )
  completeness!: keyof typeof CompletenessState;

  @Column(
    () => Float,
    'Of those at the earlier, the share that came to the later too. Null where fewer than four fifths of the published number of either are recorded, or their order is not known.',
    { nullable: true },
  )
  retention!: number | null;

  @Column(
    () => Float,
    'Of those at the later, the share that came for the first time. Null where that is so of any edition of the series up to it, or where one has no date.',
    { nullable: true },
  )
  newcomerShare!: number | null;

  @Column(
    () => Float,
    'Of those at the later, the share that came again after missing the earlier; null likewise.',
    { nullable: true },
  )
  returnerShare!: number | null;
}

/** The same beside the groups of the recorded. */
function turnoverOf<Group extends object>(group: () => new () => Group) {
  @ObjectType()
  class Turnover extends TurnoverShares {
    @Column(group, 'Who is recorded at both.')
    stayed!: Group;

    @Column(group, 'Who is recorded at the later, and at none of the series before.')
    firstRecorded!: Group;

    @Column(group, 'Who is recorded at the later and not at the earlier, but at one of the series before.')
    recordedAgain!: Group;

    @Column(group, 'Who is recorded at the earlier and not at the later; they need not have been missing.')
    notRecordedLater!: Group;
  }
  return Turnover;
}

@ObjectType({
  description:
    'Which organizations stayed, came and left. One was part of an edition if it is recorded as bringing it about in any role but sponsor, as appearing through somebody who is shown, or behind an outcome.',
})
export class OrganizationTurnover extends turnoverOf(() => OrganizationGroup) {}

@ObjectType({ description: 'Which experts stayed, came and left, of those who are shown.' })
export class ExpertTurnover extends turnoverOf(() => ExpertGroup) {}

@ObjectType({
  description:
    'Who stayed, came and left from one edition of a series to the next. Groups are of what is recorded; shares are told where enough is, and unknownBecause says why not.',
})
export class EditionTurnover {
  @Column(
    () => Boolean,
    'Whether it is known that the earlier was first. False where both begin on one day, or may: they stand by ordinal, then as they were recorded.',
  )
  inKnownOrder!: boolean;

  @Column(
    () => Int,
    'How many editions of the series have no date, and so are in no pair: somebody may have been at one of them before.',
  )
  editionsWithoutDate!: number;
}
