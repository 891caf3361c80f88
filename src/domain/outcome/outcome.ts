import { Directive, ObjectType } from 'type-graphql';
import { Editable } from '../../platform/graph/editable.ts';
import { enumOf } from '../../platform/graph/enum.ts';
import { facetEnumOf } from '../../platform/graph/facets.ts';
import { Localized } from '../../platform/graph/localized.ts';
import { Node } from '../../platform/graph/node.ts';
import { connectionTypeOf, facetedConnectionTypeOf } from '../../platform/graph/paging.ts';
import { Column } from '../../platform/graph/row-field.ts';
import { PartialDate, Url } from '../../platform/graph/scalars.ts';
import { Activity } from '../activity/activity.ts';
import { Edition } from '../edition/edition.ts';
import { Organization } from '../organization/organization.ts';
import { Sourced } from '../source/sourced.ts';
import { outcomeKinds, outcomeStatuses } from './outcome.table.ts';

export const OutcomeKind = enumOf('OutcomeKind', 'What kind of outcome it is.', outcomeKinds, {
  CONCLUSION: 'What was found.',
  RECOMMENDATION: 'What others are asked to do.',
  AGREEMENT: 'What those present undertook to do.',
});

export const OutcomeStatus = enumOf('OutcomeStatus', 'How far an outcome has come.', outcomeStatuses, {
  PROPOSED: 'It was put forward.',
  ADOPTED: 'It was taken on.',
  IN_PROGRESS: 'It is being done.',
  DONE: 'It is done.',
  STALLED: 'Nothing moves.',
  DROPPED: 'It was given up.',
  SUPERSEDED: 'Another took its place.',
});

@Directive('@key(fields: "id")')
@Directive('@key(fields: "slug")')
@ObjectType({ implements: [Node, Sourced, Editable], description: 'What came out of an edition.' })
export class Outcome extends Node {
  @Column(() => String, 'Its stable name in addresses and files.')
  slug!: string;

  @Column(() => OutcomeKind, 'What kind it is.')
  kind!: keyof typeof OutcomeKind;

  @Localized('What it says.')
  text!: string;

  @Column(() => Activity, 'The activity it came out of; null when it came out of the edition as a whole.', {
    nullable: true,
  })
  from!: Activity | null;

  @Column(() => Edition, 'The edition it came out of.')
  edition!: Edition;

  @Column(() => PartialDate, 'By when it is to be done.', { nullable: true })
  dueOn!: string | null;

  @Column(() => OutcomeStatus, 'How far it has come; null where nobody has recorded it.', { nullable: true })
  status!: keyof typeof OutcomeStatus | null;
}

export const OutcomeFacet = facetEnumOf('Outcome', [
  'OUTCOME_KIND',
  'OUTCOME_STATUS',
  'EDITION',
  'SERIES',
  'PROPOSED_BY',
  'RESPONSIBLE',
]);

export const OutcomeConnection = facetedConnectionTypeOf('Outcome', () => Outcome, OutcomeFacet);

@Directive('@key(fields: "id")')
@ObjectType({
  implements: [Node, Editable],
  description: 'What is known, on a date, of what became of an outcome.',
})
export class OutcomeEvidence extends Node {
  @Column(() => Outcome, 'The outcome of which it is known.')
  outcome!: Outcome;

  @Column(() => PartialDate, 'When it was so.')
  on!: string;

  @Column(() => OutcomeStatus, 'How far the outcome had come.')
  status!: keyof typeof OutcomeStatus;

  @Column(() => String, 'In words; empty when nothing more was said.')
  note!: string;

  @Column(() => Url, 'Where it can be checked.', { nullable: true })
  url!: string | null;

  @Column(() => Organization, 'Who says so.', { nullable: true })
  reportedBy!: Organization | null;

  @Column(() => Organization, 'Who checked it.', { nullable: true })
  verifiedBy!: Organization | null;
}

export const OutcomeEvidenceConnection = connectionTypeOf('OutcomeEvidence', () => OutcomeEvidence);

@Directive('@key(fields: "id")')
@Directive('@key(fields: "slug")')
@ObjectType({
  implements: [Node, Sourced, Editable],
  description: 'A point of a lasting agenda that outcomes feed.',
})
export class AgendaItem extends Node {
  @Column(() => String, 'Its stable name in addresses and files.')
  slug!: string;

  @Localized('Its title.')
  title!: string;

  @Column(() => Organization, 'Who looks after it.', { nullable: true })
  owner!: Organization | null;

  @Column(() => Boolean, 'Whether it is known from synthetic series alone, and so is invented.')
  synthetic!: boolean;
}

export const AgendaItemConnection = connectionTypeOf('AgendaItem', () => AgendaItem);
