import { Field, ID, InputType, Int } from 'type-graphql';
import { ParticipationRole } from '../../domain/activity/participation.ts';
import { Lineage } from '../../domain/organization/lineage.ts';
import { Scope } from '../../domain/organization/scope.ts';
import { enumOf } from '../../platform/graph/enum.ts';
import { standardSizeLimits } from '../graph/graph-scope.ts';
import { verdicts } from '../graph/ties.ts';
import { channels } from '../graph/two-mode.ts';

export const TieChannel = enumOf('TieChannel', 'By what two can be tied.', channels, {
  ACTIVITY: 'By activities that both attended. An organization attends when someone appears on its behalf.',
  CONVENING: 'By editions that both brought about. Organizations only.',
  OUTCOME:
    'By outcomes that both put forward or answer for; those of one activity are one event, and with ACTIVITY the activity ' +
    'itself. Organizations only.',
});

export const TieVerdict = enumOf(
  'TieVerdict',
  'Whether two shared more than chance would have it. Nothing is hidden for it.',
  verdicts,
  {
    STRONGER_THAN_CHANCE: 'They shared more: the q-value is at most 0.05.',
    NOT_DISTINGUISHABLE: 'Chance could have brought them together as often.',
    INSUFFICIENT_DATA: 'They attended too little, or too little took place, for anything to be told.',
  },
);

/** A field of the filter that need not be given. */
const OptionalField = (type: () => object, description: string, defaultValue?: unknown): PropertyDecorator =>
  Field(type as () => typeof String, {
    nullable: true,
    description,
    ...(defaultValue !== undefined && { defaultValue }),
  }) as PropertyDecorator;

@InputType({
  description:
    'The first part, down to maxConveningSize, says what the graph is made of, and so changes chances and metrics; ' +
    'the second part only chooses what of it is shown. A graph is of real series or of synthetic ones, never of both: ' +
    'without series or editions it is of all real ones, or of the synthetic where there are no others, and a filter that ' +
    'names both is refused. Lists hold at most 100 entries.',
})
export class TieFilter {
  @OptionalField(() => [TieChannel], 'By what they can be tied; what they share through each is added up.', [
    'ACTIVITY',
  ])
  channels?: (keyof typeof TieChannel)[] | null;

  @OptionalField(() => [ID], 'Only what took place in these series.')
  series?: string[] | null;

  @OptionalField(() => [ID], 'Only what took place at these editions.')
  editions?: string[] | null;

  @OptionalField(
    () => [ID],
    'Only activities about one of these topics, and outcomes of such; an edition as a whole is about none.',
  )
  topics?: string[] | null;

  @OptionalField(() => [ParticipationRole], 'Of attendances at activities, only those in these roles.')
  roles?: (keyof typeof ParticipationRole)[] | null;

  @OptionalField(
    () => Lineage,
    'Whose the attendance of an organization that ended later is. Two heirs are not tied by what both inherited.',
    'AS_RECORDED',
  )
  lineage?: keyof typeof Lineage | null;

  @OptionalField(
    () => Int,
    'Activities with more actors than this are left out and counted, since not all in a full hall have met: from 2 to 200.',
    standardSizeLimits.maxActivitySize,
  )
  maxActivitySize?: number | null;

  @OptionalField(
    () => Int,
    'Editions with more conveners than this are left out of CONVENING and counted, likewise: from 2 to 1,000.',
    standardSizeLimits.maxConveningSize,
  )
  maxConveningSize?: number | null;

  @OptionalField(
    () => [String],
    'Only with someone of these sectors, by slug: the other end of the ties of one, else at least one end. ' +
      'An organization counts with the sector that it had at the last edition in scope at which it took part, an expert for ' +
      'the organization most often appeared for.',
  )
  withSector?: string[] | null;

  @OptionalField(
    () => [ID],
    'Only ties between these two sectors, by id or slug; one sector twice asks for the ties within it. It is what the two were ' +
      'when they met: the sector that their convening or participation at one of these editions says, else that of today; an ' +
      'expert counts for the organization most often appeared for. Another number of sectors is refused.',
  )
  betweenSectors?: string[] | null;

  @OptionalField(
    () => [Scope],
    'Only with someone whose remit is one of these; ends and experts as for withSector.',
  )
  withScope?: (keyof typeof Scope)[] | null;

  @OptionalField(() => [String], 'Only with someone from these states, by ISO 3166-2 code; likewise.')
  withState?: string[] | null;

  @OptionalField(() => Int, 'Only ties of at least so many shared events, from 1.', 1)
  minShared?: number | null;

  @OptionalField(
    () => [ID],
    'Only ties that began at one of these editions: of all in scope, the first at which the two met.',
  )
  firstTogether?: string[] | null;

  @OptionalField(() => [ID], 'Only ties of two who met last at one of these editions, of all in scope.')
  lastTogether?: string[] | null;

  @OptionalField(() => [TieVerdict], 'Only ties of which one of these can be said.')
  verdict?: (keyof typeof TieVerdict)[] | null;
}
