import type { Context } from '../../platform/context.ts';
import type { CommunityGraph } from '../community-graph.ts';

/** The context of a request in a network whose community graph can be asked. */
export interface CommunityContext extends Context {
  community: CommunityGraph;
}
