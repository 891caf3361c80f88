import type { Context } from '../../platform/context.ts';
import type { CommunityGraph } from '../community-graph.ts';

/** The context of a request, with the community graph. */
export interface CommunityContext extends Context {
  community: CommunityGraph;
}
