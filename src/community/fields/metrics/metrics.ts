import { Float, Int, ObjectType } from 'type-graphql';
import { Column, RowField } from '../../../platform/graph/row-field.ts';
import { CostOnce } from '../../../platform/limits/costs.ts';
import type { Centralities } from '../../metrics/centralities.ts';
import type { View } from '../../view.ts';
import type { CommunityContext } from '../context.ts';
import { definedOrNull } from '../defined-or-null.ts';

/** A field with a centrality, computed when it is requested. */
const CentralityField = (
  figure: keyof Centralities,
  description: string,
  options: { nullable?: boolean } = {},
): PropertyDecorator =>
  RowField({
    type: () => Float,
    description,
    ...options,
    needs: [],
    resolve: async ({ view, actor }, _, context) => {
      const of = await (context as CommunityContext).community.centralities(view as View);
      return definedOrNull(of[figure][actor as number]);
    },
  });

@ObjectType({
  description:
    'How often an organization stands between two others that are not tied to each other, by the sectors of the three: ' +
    'R. Gould and R. Fernandez, Sociol. Methodol. 19, 89 (1989). Where a sector is not known, it is not counted.',
})
export class Brokerage {
  @Column(() => Int, 'All three are of one sector.')
  coordinator!: number;

  @Column(() => Int, 'The other two are of one sector, and this one is of another.')
  itinerant!: number;

  @Column(() => Int, 'This one shares its sector with exactly one of the other two.')
  gatekeeper!: number;

  @Column(() => Int, 'All three are of different sectors.')
  liaison!: number;
}

@ObjectType({
  description:
    'Where an actor stands. The bipartite figures are of the graph of actors and events, as networkx defines them; the others of ' +
    'the graph of ties, unweighted. What is not defined is null, not 0.',
})
export class NodeMetrics {
  @Column(() => Int, 'How many events in scope it attended.')
  activities!: number;

  @Column(() => Int, 'In how many editions.')
  editions!: number;

  @Column(() => Int, 'To how many others it is tied.')
  degree!: number;

  @Column(() => Float, 'How strongly it is tied: the sum of Tie.newman over its ties.')
  strength!: number;

  @Column(() => Float, 'The events it attended, as a share of all in scope.')
  bipartiteDegree!: number;

  @CostOnce(20)
  @CentralityField(
    'closeness',
    'How near it is to all others of both kinds: the least sum of distances that could be, over the sum of its own, times the ' +
      'share of all that it reaches. 1 at best where all are connected; in a small group apart it can come to more.',
  )
  bipartiteCloseness!: number;

  @CostOnce(20)
  @CentralityField(
    'betweenness',
    'How much of the shortest paths between all others lead through it, from 0 to 1. Null where none can: at one event alone.',
    { nullable: true },
  )
  bipartiteBetweenness!: number | null;

  @Column(
    () => Float,
    'How much its events overlap with those of each that it met, on average: dot clustering by M. Latapy, C. Magnien and ' +
      'N. Del Vecchio, Soc. Networks 30, 31 (2008). Null for one that met nobody.',
    { nullable: true },
  )
  latapyClustering!: number | null;

  @Column(
    () => Float,
    'The share of the pairs of its events that somebody else attended too (same source). Null below two events.',
    { nullable: true },
  )
  redundancy!: number | null;

  @Column(
    () => Float,
    'How much its contacts are tied among themselves, which leaves it little room: R. Burt, Structural Holes (1992). ' +
      'Null without ties.',
    { nullable: true },
  )
  constraint!: number | null;

  @Column(
    () => Float,
    'Its contacts less their mean number of ties among themselves (same source, as S. Borgatti, Connections 20, 35 (1997), ' +
      'simplifies it). Null without ties.',
    { nullable: true },
  )
  effectiveSize!: number | null;

  @Column(() => Brokerage, 'Between whom it stands; null for experts.', { nullable: true })
  brokerage!: Brokerage | null;

  @Column(
    () => Float,
    'Of its ties with both sectors known, the share that lead to another sector; null where there is none.',
    { nullable: true },
  )
  crossSectorShare!: number | null;

  @Column(() => Boolean, 'Whether its group would fall apart without it.')
  isArticulation!: boolean;

  @Column(() => Int, 'How many groups there would be without it.')
  componentsIfRemoved!: number;
}
