import { Network } from './20261123-network.ts';
import { Community } from './20261125-community.ts';
import { Forwarding } from './20261126-forwarding.ts';
import { Recorder } from './20261130-recorder.ts';
import { ShownSlugs } from './20261201-shown-slugs.ts';
import { Vault } from './20261201-vault.ts';
import { Reverts } from './20261202-reverts.ts';
import { UnsaidStatus } from './20261202-unsaid-status.ts';
import { RegionalScope } from './20261203-regional-scope.ts';
import { UnlistedConveningRole } from './20261203-unlisted-convening-role.ts';
import { Withheld } from './20261203-withheld.ts';
import { DaysOfActivities } from './20261204-days-of-activities.ts';
import { Packages } from './20261205-packages.ts';
import { FamilyNames } from './20261207-family-names.ts';
import { Filters } from './20261207-filters.ts';
import { PublicChanges } from './20261207-public-changes.ts';
import { SearchWords } from './20261208-search-words.ts';
import { Biographies } from './20261209-biographies.ts';
import { RecentChanges } from './20261209-recent-changes.ts';
import { Portraits } from './20261210-portraits.ts';
import { NetworkState } from './20261211-network-state.ts';
import { SectorSigns } from './20261214-sector-signs.ts';

/** Every migration, in the order they are applied. */
export const migrations = [
  { name: '20261123-network', class: Network },
  { name: '20261125-community', class: Community },
  { name: '20261126-forwarding', class: Forwarding },
  { name: '20261130-recorder', class: Recorder },
  { name: '20261201-shown-slugs', class: ShownSlugs },
  { name: '20261201-vault', class: Vault },
  { name: '20261202-reverts', class: Reverts },
  { name: '20261202-unsaid-status', class: UnsaidStatus },
  { name: '20261203-regional-scope', class: RegionalScope },
  { name: '20261203-unlisted-convening-role', class: UnlistedConveningRole },
  { name: '20261203-withheld', class: Withheld },
  { name: '20261204-days-of-activities', class: DaysOfActivities },
  { name: '20261205-packages', class: Packages },
  { name: '20261207-family-names', class: FamilyNames },
  { name: '20261207-filters', class: Filters },
  { name: '20261207-public-changes', class: PublicChanges },
  { name: '20261208-search-words', class: SearchWords },
  { name: '20261209-biographies', class: Biographies },
  { name: '20261209-recent-changes', class: RecentChanges },
  { name: '20261210-portraits', class: Portraits },
  { name: '20261211-network-state', class: NetworkState },
  { name: '20261214-sector-signs', class: SectorSigns },
];
