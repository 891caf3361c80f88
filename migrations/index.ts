import { Network } from './20261123-network.ts';

/** Every migration, in the order they are applied. */
export const migrations = [{ name: '20261123-network', class: Network }];
