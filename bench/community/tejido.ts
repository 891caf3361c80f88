import type * as App from '../../src/app.ts';
import type * as Communities from '../../src/community/communities/communities.ts';
import type * as BuildTwoMode from '../../src/community/graph/build-two-mode.ts';
import type * as Scopes from '../../src/community/graph/graph-scope.ts';
import type * as Measures from '../../src/community/graph/measures.ts';
import type * as PairCounters from '../../src/community/graph/pair-counter.ts';
import type * as Project from '../../src/community/graph/project.ts';
import type * as Random from '../../src/community/graph/random.ts';
import type * as ActorMetrics from '../../src/community/metrics/actor-metrics.ts';
import type * as Centralities from '../../src/community/metrics/centralities.ts';
import type * as Clustering from '../../src/community/metrics/clustering.ts';
import type * as Components from '../../src/community/metrics/components.ts';
import type * as Homophily from '../../src/community/metrics/homophily.ts';
import type * as Mixing from '../../src/community/metrics/mixing.ts';
import type * as ProjectionMetrics from '../../src/community/metrics/projection-metrics.ts';
import type * as ShortestPaths from '../../src/community/metrics/shortest-paths.ts';
import type * as FactsStatement from '../../src/community/storage/facts.statement.ts';
import type * as ReadFacts from '../../src/community/storage/read-facts.ts';
import type * as Exchange from '../../src/exchange/index.ts';
import type * as NetworkDatabase from '../../src/network-database.ts';
import type * as NodeIds from '../../src/platform/node-id.ts';

// What is measured is what was built: TypeScript in src/ has decorators, which Node does not strip.
const load = (module: string) => import(new URL(`../../dist/src/${module}.js`, import.meta.url).href);

/** The application without HTTP. It comes first, since it brings what decorators need. */
export const { openApp }: Pick<typeof App, 'openApp'> = await load('app');

/** The functions of the community graph that need no server. */
type Graphs = Pick<typeof ReadFacts, 'readFacts'> &
  Pick<typeof FactsStatement, 'factsStatement' | 'TAGS'> &
  Pick<typeof BuildTwoMode, 'buildTwoMode'> &
  Pick<typeof Project, 'project'> &
  Pick<typeof PairCounters, 'PairCounter'> &
  Pick<typeof Measures, 'jaccardOf' | 'strengthOf'> &
  Pick<typeof Random, 'randomFrom'> &
  Pick<typeof Scopes, 'wholeScope'> &
  Pick<typeof ActorMetrics, 'actorMetrics'> &
  Pick<typeof Centralities, 'centralities'> &
  Pick<typeof ShortestPaths, 'shortestPaths'> &
  Pick<typeof ProjectionMetrics, 'projectionMetrics'> &
  Pick<typeof Clustering, 'density' | 'robinsAlexanderClustering'> &
  Pick<typeof Components, 'components'> &
  Pick<typeof Homophily, 'homophily'> &
  Pick<typeof Mixing, 'mixing'> &
  Pick<typeof Communities, 'communitiesOf'>;

/** The part of Tejido that makes and measures graphs, as it was last built. */
export const graphs: Graphs = Object.assign(
  {},
  ...(await Promise.all(
    [
      'storage/facts.statement',
      'storage/read-facts',
      'graph/build-two-mode',
      'graph/project',
      'graph/pair-counter',
      'graph/measures',
      'graph/random',
      'graph/graph-scope',
      'metrics/actor-metrics',
      'metrics/centralities',
      'metrics/shortest-paths',
      'metrics/projection-metrics',
      'metrics/clustering',
      'metrics/components',
      'metrics/homophily',
      'metrics/mixing',
      'communities/communities',
    ].map((module) => load(`community/${module}`)),
  )),
);

/** What opens and fills a network's database. */
export const network = async (): Promise<
  Pick<typeof NetworkDatabase, 'openNetwork' | 'openForRequests'> & Pick<typeof Exchange, 'importPackage'>
> => ({ ...(await load('network-database')), ...(await load('exchange/index')) });

/** How ids that the graph shows are made. */
export const nodeIds = (): Promise<Pick<typeof NodeIds, 'nodeId'>> => load('platform/node-id');
