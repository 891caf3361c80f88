import { Field } from 'type-graphql';
import { organizationOrders } from '../../../domain/organization/organization.orders.ts';
import { OrganizationsArgs } from '../../../domain/organization/organization.resolver.ts';
import type { SortKey } from '../../../platform/read/order.ts';
import { sql } from '../../../platform/read/sql.ts';
import { lengthOf } from '../../arrays/lists.ts';
import type { CommunityGraph } from '../../community-graph.ts';
import { graphScopeOf } from '../../filter/parse-filter.ts';
import { TieFilter } from '../../filter/tie.filter.ts';
import { strengthOf } from '../../graph/measures.ts';
import { actorCount } from '../../graph/two-mode.ts';
import type { View } from '../../view.ts';
import type { CommunityContext } from '../context.ts';

/** The values of a metric, by actor; NaN where it is not defined. */
type Metric = (view: View, community: CommunityGraph) => Promise<ArrayLike<number>> | ArrayLike<number>;

const eachActor = ({ twoMode }: View, figureOf: (actor: number) => number): Float64Array =>
  Float64Array.from({ length: actorCount(twoMode) }, (_, actor) => figureOf(actor));

const degree: Metric = (view) => eachActor(view, (actor) => lengthOf(view.ties.neighbours, actor));

const strength: Metric = (view) => eachActor(view, (actor) => strengthOf(view.ties, actor));

const closeness: Metric = async (view, community) => (await community.centralities(view)).closeness;

const betweenness: Metric = async (view, community) => (await community.centralities(view)).betweenness;

const brokerage: Metric = async (view, community) => {
  const { coordinator, itinerant, gatekeeper, liaison } = await community.metrics(view);
  return eachActor(
    view,
    (actor) => coordinator[actor]! + itinerant[actor]! + gatekeeper[actor]! + liaison[actor]!,
  );
};

/** After all that are known: no metric is negative. */
const UNKNOWN = -1;

/** Sorts by a metric, the highest first, then by name; whoever is not in the graph comes last, as where it is not defined. */
function keysOf({ twoMode }: View, values: ArrayLike<number>): SortKey[] {
  const keys = [...twoMode.actorKeys];
  const known = Array.from(values, (value) => (Number.isNaN(value) ? UNKNOWN : value));
  // Keys are ascending, so the last that is not above a row's own is its own, if it is there at all.
  const figure: SortKey['by'] = (row) => sql`coalesce((select (${known}::double precision[])[m.at]
    from (select width_bucket(${row}.id, ${keys}::integer[]) as at) m
    where (${keys}::integer[])[m.at] = ${row}.id), ${UNKNOWN})`;
  return [
    { by: figure, type: 'double precision', descending: true },
    { by: (row) => sql`${row}.sort_name`, type: 'text' },
  ];
}

function addOrder(name: string, metric: Metric, means: string, cost: number): void {
  const keysFor = async (args: object, context: unknown): Promise<SortKey[]> => {
    const { community } = context as CommunityContext;
    const { graph } = args as { graph?: TieFilter | null };
    const view = await community.view(graphScopeOf('ORGANIZATION', graph));
    return keysOf(view, await metric(view, community));
  };
  const order = { name: name.toLowerCase(), keys: [], keysFor };
  organizationOrders.add(name, { order, means: `${means} ${LAST}`, cost });
}

const LAST = 'Then by name; whoever is not in the graph, or has no such figure, comes last.';

addOrder('DEGREE', degree, 'Those tied to the most others first: NodeMetrics.degree.', 20);
addOrder('STRENGTH', strength, 'The most strongly tied first: NodeMetrics.strength.', 20);
addOrder('BETWEENNESS', betweenness, 'Those of the highest NodeMetrics.bipartiteBetweenness first.', 120);
addOrder('CLOSENESS', closeness, 'Those of the highest NodeMetrics.bipartiteCloseness first.', 120);
addOrder(
  'BROKERAGE',
  brokerage,
  'Those who stand between the most pairs first: the sum of NodeMetrics.brokerage.',
  100,
);

(Field as (type: () => object, options: object) => PropertyDecorator)(() => TieFilter, {
  nullable: true,
  description:
    'What the graph is made of by which an order by a metric sorts; by activities, as recorded, without it. The part about what is ' +
    'shown does not count.',
})(OrganizationsArgs.prototype, 'graph');
