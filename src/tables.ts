import { stored as community } from './community/stored.ts';
import { stored as curation } from './curation/stored.ts';
import { stored as activity } from './domain/activity/stored.ts';
import { stored as edition } from './domain/edition/stored.ts';
import { stored as expert } from './domain/expert/stored.ts';
import { stored as organization } from './domain/organization/stored.ts';
import { stored as outcome } from './domain/outcome/stored.ts';
import { stored as sector } from './domain/sector/stored.ts';
import { stored as source } from './domain/source/stored.ts';
import { stored as partner } from './federation/partner/stored.ts';
import { stored as access } from './platform/access/stored.ts';
import { stored as changes } from './platform/changes/stored.ts';
import { PackageFormat } from './platform/package/format.ts';
import { stored as packages } from './platform/package/stored.ts';
import { stored as search } from './platform/search/stored.ts';
import type { Stored } from './platform/stored.ts';
import { stored as origins } from './readings/origins/stored.ts';

/** What the folders of the network store, in the order of knowing. Nothing here knows the graph, so that commands start at once. */
export const stored: readonly Stored[] = [
  changes,
  access,
  packages,
  search,
  source,
  sector,
  organization,
  edition,
  expert,
  activity,
  outcome,
  origins,
  community,
  curation,
  partner,
];

/** Every table of the network. */
export const tables = stored.flatMap((each) => each.tables);

/** The files in which the network travels. */
export const packageFormat = new PackageFormat(stored.flatMap(({ files = [] }) => files));
