import { Float, Int, ObjectType } from 'type-graphql';
import { Column, RowField } from '../../../platform/graph/row-field.ts';
import type { NetworkMetrics } from '../../metrics/network-metrics.ts';
import type { View } from '../../view.ts';
import type { CommunityContext } from '../context.ts';
import { definedOrNull } from '../defined-or-null.ts';
import { canTellSectors, tiesWithSectors } from './network-record.ts';

/** A field with a metric of the whole graph, computed when it is requested. */
const NetworkMetricField = (
  figure: Exclude<keyof NetworkMetrics, 'compared'>,
  description: string,
  canTell: (view: View) => boolean = () => true,
): PropertyDecorator =>
  RowField({
    type: () => Float,
    nullable: true,
    description,
    needs: [],
    resolve: async ({ view }, _, context) =>
      canTell(view as View)
        ? definedOrNull((await (context as CommunityContext).community.networkMetrics(view as View))[figure])
        : null,
  });

@ObjectType({
  description: 'How many ties there are between the organizations of two sectors, beside how many by chance.',
})
export class MixingCell {
  @Column(() => Int, 'How many ties there are.')
  ties!: number;

  @Column(
    () => Float,
    'How many there would be if everybody had as many ties in each series, but with whomever of it: the mean of 1,000 ' +
      'rewired networks.',
  )
  expected!: number;

  @Column(
    () => Int,
    'The 5th percentile of the ties in these networks: fewer is fewer than chance would have it.',
  )
  percentile5!: number;

  @Column(
    () => Int,
    'The 95th percentile of the ties in these networks: more is more than chance would have it.',
  )
  percentile95!: number;
}

@ObjectType({ description: 'The figures of a graph as a whole. What is not defined is null, not 0.' })
export class NetworkSummary {
  @Column(() => String, 'The revision of the network that it was computed from.')
  revision!: string;

  @Column(() => Int, 'How many organizations, or experts, attended at least one event in scope.')
  actors!: number;

  @Column(
    () => Int,
    'How many events in scope somebody attended, but for the large ones: the sum of the N of all series.',
  )
  activities!: number;

  @Column(() => Int, 'How many pairs of actors shared something.')
  ties!: number;

  @RowField({
    type: () => Int,
    description:
      'Of how many of these ties both sectors are known: what mixing and figures of sectors speak of.',
    needs: [],
    resolve: ({ view }) => tiesWithSectors(view as View),
  })
  tiesWithSectors!: number;

  @NetworkMetricField('density', 'Attendances, as a share of all that there could be: of the two-mode graph.')
  density!: number | null;

  @NetworkMetricField(
    'robinsAlexanderClustering',
    'How often two who share an event share another: four times the cycles of four over the paths of three. ' +
      'G. Robins and M. Alexander, Comput. Math. Organ. Theory 10, 69 (2004).',
  )
  robinsAlexanderClustering!: number | null;

  @RowField({
    type: () => Int,
    description: 'How many groups there are that no tie connects; an actor without ties is one.',
    needs: [],
    resolve: async ({ view }, _, context) =>
      (await (context as CommunityContext).community.networkMetrics(view as View)).components,
  })
  components!: number;

  @NetworkMetricField('giantShare', 'The share of the actors in the largest of these groups.')
  giantShare!: number | null;

  @NetworkMetricField(
    'sectorAssortativity',
    'How much ties keep within sectors: r by M. Newman, Phys. Rev. E 67, 026126 (2003), of ties with both sectors known. ' +
      'Null where these are fewer than four fifths of the ties.',
    canTellSectors,
  )
  sectorAssortativity!: number | null;

  @NetworkMetricField(
    'sectorEIIndex',
    'Ties across sectors less those within, over both, from -1 (all within) to 1 (all across): D. Krackhardt and ' +
      'R. Stern, Soc. Psychol. Q. 51 (1988). Null where both sectors are known of fewer than four fifths of the ties.',
    canTellSectors,
  )
  sectorEIIndex!: number | null;
}
