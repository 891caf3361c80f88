import 'reflect-metadata';
import { module as community } from './community/index.ts';
import { curationOf } from './curation/index.ts';
import { module as activity } from './domain/activity/index.ts';
import { module as edition } from './domain/edition/index.ts';
import { module as expert } from './domain/expert/index.ts';
import { module as organization } from './domain/organization/index.ts';
import { module as outcome } from './domain/outcome/index.ts';
import { module as sector } from './domain/sector/index.ts';
import { module as source } from './domain/source/index.ts';
import { module as partner } from './federation/partner/index.ts';
import { compose } from './platform/compose.ts';
import type { Module, Network } from './platform/module.ts';
import { module as changes } from './readings/changes/index.ts';
import { module as completeness } from './readings/completeness/index.ts';
import { module as coverage } from './readings/coverage/index.ts';
import { module as origins } from './readings/origins/index.ts';
import { module as participationOfSectors } from './readings/participation-of-sectors/index.ts';
import { module as search } from './readings/search/index.ts';
import { module as seriesConveners } from './readings/series-conveners/index.ts';
import { module as tombstones } from './readings/tombstones/index.ts';
import { module as turnover } from './readings/turnover/index.ts';

/** The folders of the domain, in the order of knowing: each may use those before it. */
export const domain: readonly Module[] = [source, sector, organization, edition, expert, activity, outcome];

/** A network of the given domain, with all that is read across it. */
export const networkOf = (modules: readonly Module[]): Network =>
  compose([
    ...modules,
    origins,
    search,
    completeness,
    coverage,
    participationOfSectors,
    seriesConveners,
    turnover,
    tombstones,
    changes,
    community,
    partner,
    curationOf([...modules, partner]),
  ]);

/** The network that is served. */
export const network = networkOf(domain);

export { openCommunityGraph } from './community/index.ts';
