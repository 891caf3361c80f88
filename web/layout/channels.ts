import type { TieChannel } from '../graphql/operations.ts';

/** All channels of ties: pages count by all of them, unless an address names some. */
export const CHANNELS: readonly TieChannel[] = ['ACTIVITY', 'CONVENING', 'OUTCOME'];
