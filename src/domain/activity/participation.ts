import { Directive, Int, ObjectType } from 'type-graphql';
import { Editable } from '../../platform/graph/editable.ts';
import { enumOf } from '../../platform/graph/enum.ts';
import { facetEnumOf } from '../../platform/graph/facets.ts';
import { Node } from '../../platform/graph/node.ts';
import { edgeTypeOf, facetedConnectionTypeOf } from '../../platform/graph/paging.ts';
import { Column } from '../../platform/graph/row-field.ts';
import { Edition } from '../edition/edition.ts';
import { Affiliation } from '../expert/affiliation.ts';
import { Expert, WithheldReason } from '../expert/expert.ts';
import { Organization } from '../organization/organization.ts';
import { Scope } from '../organization/scope.ts';
import { Sector } from '../sector/sector.ts';
import { Sourced } from '../source/sourced.ts';
import { Activity } from './activity.ts';
import { participationRoles } from './participation.table.ts';

export const ParticipationRole = enumOf(
  'ParticipationRole',
  "An expert's part in an activity.",
  participationRoles,
  {
    KEYNOTE: 'Gives a keynote.',
    SPEAKER: 'Speaks.',
    PANELIST: 'Sits on a panel.',
    MODERATOR: 'Leads a discussion.',
    WORKSHOP_LEAD: 'Teaches a workshop.',
    THEMATIC_TABLE_LEAD: 'Leads a thematic table.',
    RAPPORTEUR: 'Writes down what came of it.',
    ORGANIZER: 'Organizes it.',
    OTHER: 'Another part.',
  },
);

@Directive('@key(fields: "id")')
@ObjectType({
  implements: [Node, Sourced, Editable],
  description:
    'An expert\'s part in an edition or one of its activities. Exactly one of "expert" and "withheld" is given: ' +
    'a withheld participation keeps its edition, activity and role, and all else is null or empty.',
})
export class Participation extends Node {
  @Column(() => Edition, 'The edition.')
  edition!: Edition;

  @Column(() => Activity, 'The activity; null for a part in the edition as a whole.', { nullable: true })
  activity!: Activity | null;

  @Column(() => ParticipationRole, 'The part.')
  role!: keyof typeof ParticipationRole;

  @Column(() => Int, 'The place among those who take part, from 1, as the programme lists them.')
  order!: number;

  @Column(() => Expert, 'Who; null when withheld.', { nullable: true })
  expert!: Expert | null;

  @Column(() => WithheldReason, 'Why the expert is not shown; null when shown.', { nullable: true })
  withheld!: keyof typeof WithheldReason | null;

  @Column(() => Organization, 'The organization the expert appeared for, as it is today.', { nullable: true })
  onBehalfOf!: Organization | null;

  @Column(() => String, 'What that organization was called at the time.', { nullable: true })
  nameAtTime!: string | null;

  @Column(() => Sector, 'The sector that organization came from at the time.', { nullable: true })
  sectorAtTime!: Sector | null;

  @Column(() => Scope, "How far that organization's remit reached at the time.", { nullable: true })
  scopeAtTime!: keyof typeof Scope | null;

  @Column(
    () => Affiliation,
    'The affiliation that held when the edition began, to that organization if one is named.',
    {
      nullable: true,
    },
  )
  affiliationAtTime!: Affiliation | null;

  @Column(() => String, 'The name or title in the words of the programme.', { nullable: true })
  billedAs!: string | null;
}

@ObjectType('ParticipationEdge', { description: 'A participation, with what the relation says of it.' })
class ParticipationEdge extends edgeTypeOf('Participation', () => Participation) {
  @Column(() => ParticipationRole, 'The part.')
  role!: keyof typeof ParticipationRole;

  @Column(() => Organization, 'The organization the expert appeared for.', { nullable: true })
  onBehalfOf!: Organization | null;
}

export const ParticipationFacet = facetEnumOf('Participation', [
  'ROLE',
  'SCOPE',
  'ACTIVITY_KIND',
  'SECTOR',
  'EDITION',
]);

export const ParticipationConnection = facetedConnectionTypeOf(
  'Participation',
  () => Participation,
  ParticipationFacet,
  ParticipationEdge,
);
