import { GraphQLJSON } from 'graphql-scalars';
import { Directive, Int, ObjectType } from 'type-graphql';
import { participationRoles } from '../../../domain/activity/participation.table.ts';
import { Node } from '../../../platform/graph/node.ts';
import { Column } from '../../../platform/graph/row-field.ts';
import { Url } from '../../../platform/graph/scalars.ts';
import { nodeId } from '../../../platform/node-id.ts';
import type { Row } from '../../../platform/read/plan.ts';
import { TYPE_OF_KIND } from '../../display-names/display-names.ts';
import type { GraphScope } from '../../graph/graph-scope.ts';
import type { View } from '../../view.ts';
import type { CommunityContext } from '../context.ts';
import { ALGORITHMS, type Algorithm, type Run, runId } from './run-id.ts';

@Directive('@key(fields: "id")')
@ObjectType({
  implements: Node,
  description:
    'How figures came about. Its id follows from the revision, the algorithm and all that went into it, so the same ' +
    'question has the same id, and a figure can be cited and asked again for as long as its revision is the newest or a ' +
    'snapshot holds it.',
})
export class AnalysisRun extends Node {
  @Column(() => String, 'The revision of the network that it was computed from.')
  revision!: string;

  @Column(() => String, 'What was computed: network-summary or node-metrics.')
  algorithm!: string;

  @Column(() => String, 'The version of the algorithm; another version may come to other figures.')
  version!: string;

  @Column(() => GraphQLJSON, 'What else went into it, in the words of TieFilter.')
  parameters!: unknown;

  @Column(() => Int, 'The seed of what was drawn by chance; null where nothing was.', { nullable: true })
  seed!: number | null;

  @Column(() => Url, 'Where it can be asked again, as JSON.')
  permalink!: string;
}

/** The run of figures that were computed from a view. */
export function runOf(
  view: Pick<View, 'scope'> & { revision: { name: string } },
  algorithm: Algorithm,
  { origin }: Pick<CommunityContext, 'origin'>,
  more: { actor?: number; seed?: number } = {},
): Row & { run: Run } {
  const { revision, scope } = view;
  const { actor, seed = null } = more;
  const run: Run = { revision: revision.name, algorithm, version: ALGORITHMS[algorithm], scope, actor, seed };
  const id = runId(run);
  return {
    __typename: 'AnalysisRun',
    key: 0,
    id,
    run,
    revision: run.revision,
    algorithm,
    version: run.version,
    parameters: parametersOf(scope, actor),
    seed,
    permalink: `${origin}/graphql?query=${encodeURIComponent(rerunQuery(id))}`,
  };
}

const rerunQuery = (id: string) =>
  `{ node(id: "${id}") { ... on AnalysisRun { revision algorithm version parameters seed figures } } }`;

/** A scope as the parameters of TieFilter that give it. */
function parametersOf({ kind, ...scope }: GraphScope, actor: number | undefined) {
  const ids = (type: string, keys: readonly number[] | undefined) => keys?.map((key) => nodeId(type, key));
  return {
    between: kind,
    ...(actor !== undefined && { of: nodeId(TYPE_OF_KIND[kind], actor) }),
    channels: scope.channels,
    series: ids('Series', scope.series),
    editions: ids('Edition', scope.editions),
    topics: ids('Topic', scope.topics),
    roles: scope.roles?.map((role) => participationRoles[role]),
    lineage: scope.lineage,
    maxActivitySize: scope.maxActivitySize,
    maxConveningSize: scope.maxConveningSize,
  };
}
