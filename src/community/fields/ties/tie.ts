import { createUnionType, Float, Int, ObjectType } from 'type-graphql';
import { Activity } from '../../../domain/activity/activity.ts';
import { Convening } from '../../../domain/edition/convening.ts';
import { Expert } from '../../../domain/expert/expert.ts';
import { Organization } from '../../../domain/organization/organization.ts';
import { Outcome } from '../../../domain/outcome/outcome.ts';
import { enumOf } from '../../../platform/graph/enum.ts';
import { facetedConnectionTypeOf, PageInfo } from '../../../platform/graph/paging.ts';
import { Column } from '../../../platform/graph/row-field.ts';
import { TieVerdict } from '../../filter/tie.filter.ts';
import { tieOrders } from '../../selection/tie-order.ts';
import { TieFacet } from './tie-facets.ts';

export const TieOrder = enumOf('TieOrder', 'The orders in which ties can be had.', tieOrders, {
  SURPRISE: 'The most surprising first.',
  SHARED: 'Those of the most shared events first.',
  JACCARD: 'Those of the largest share in common first.',
  NEWMAN: 'Those of the highest Tie.newman first.',
  FIRST_EDITION: 'Those of the earliest Tie.firstTogether first.',
  LAST_EDITION: 'Those that met last first.',
  NAME: 'By name, without regard to case and accents.',
});

export const TieKind = enumOf('TieKind', 'Between whom.', ['ORGANIZATION', 'EXPERT'], {
  ORGANIZATION: 'Between organizations.',
  EXPERT: 'Between experts.',
});

export const TieEnd = createUnionType({
  name: 'TieEnd',
  description: 'Who can be tied to others.',
  types: () => [Organization, Expert] as const,
});

export const EvidenceItem = createUnionType({
  name: 'EvidenceItem',
  description: 'What ties can rest on.',
  types: () => [Activity, Convening, Outcome] as const,
});

@ObjectType({ description: 'Something that a tie rests on, and its place among all of it.' })
export class EvidenceEdge {
  @Column(() => String, 'The place of the row in this list, for "after".')
  cursor!: string;
}

@ObjectType({ description: 'One page of what a tie rests on, the newest first.' })
export class EvidenceConnection {
  @Column(() => [EvidenceEdge], 'The rows of this page with their places.')
  edges!: EvidenceEdge[];

  @Column(() => PageInfo, 'Where this page stands in the list.')
  pageInfo!: PageInfo;

  @Column(() => Int, 'How many there are: as many as are shared.')
  totalCount!: number;
}

@ObjectType({
  description:
    'Two organizations, or two experts, that shared something. Never recorded, always computed, and always with its evidence.',
})
export class Tie {
  @Column(() => Int, 'How many events they shared.')
  shared!: number;

  @Column(
    () => Float,
    'How many they would share by chance within each series: the sum of d(a) d(b) / N, of the N events in scope of each.',
  )
  expected!: number;

  @Column(() => Float, 'Of the events that at least one attended, the part that both did.')
  jaccard!: number;

  @Column(
    () => Float,
    'The sum, over the shared events, of 1 / (their actors - 1): meeting among few counts for more. ' +
      'M. Newman, Phys. Rev. E 64, 016132 (2001).',
  )
  newman!: number;

  @Column(() => Float, 'How surprising that is: -log10 of the p-value, from 0 to 50.')
  surprise!: number;

  @Column(
    () => Float,
    'How likely chance alone is to let them share at least as much: P(X >= shared), X the sum, over the series, of ' +
      'independent hypergeometric(N, d(a), d(b)).',
  )
  pValue!: number;

  @Column(() => Float, 'The p-value adjusted for all pairs of actors, by Benjamini and Hochberg (1995).', {
    nullable: true,
  })
  qValue!: number | null;

  @Column(() => TieVerdict, 'Whether that is more than chance would have it.')
  verdict!: keyof typeof TieVerdict;

  @Column(() => Int, 'In how many editions they met.')
  editionsTogether!: number;
}

@ObjectType('TieConnection', { description: 'One page of ties, in the order of the list.' })
export class TieConnection extends facetedConnectionTypeOf('Tie', () => Tie, TieFacet) {
  @Column(() => Int, 'How many activities were left out for having more actors than maxActivitySize.')
  excludedLargeActivities!: number;

  @Column(
    () => Int,
    'How many editions were left out of CONVENING for having more conveners than maxConveningSize.',
  )
  excludedLargeEditions!: number;

  @Column(() => String, 'The revision of the network that all this was computed from.')
  revision!: string;
}
