import { Network } from './20261123-network.ts';
import { Community } from './20261125-community.ts';

/** Every migration, in the order they are applied. */
export const migrations = [
  { name: '20261123-network', class: Network },
  { name: '20261125-community', class: Community },
];
