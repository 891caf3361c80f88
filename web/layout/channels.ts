import type { TieChannel } from '../graphql/operations.ts';

/** All that ties: where nothing is said of it, pages count by each. */
export const CHANNELS: readonly TieChannel[] = ['ACTIVITY', 'CONVENING', 'OUTCOME'];
