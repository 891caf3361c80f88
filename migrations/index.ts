import { Network } from './20261123-network.ts';
import { Community } from './20261125-community.ts';
import { Forwarding } from './20261126-forwarding.ts';

/** Every migration, in the order they are applied. */
export const migrations = [
  { name: '20261123-network', class: Network },
  { name: '20261125-community', class: Community },
  { name: '20261126-forwarding', class: Forwarding },
];
