import 'reflect-metadata';
import { module as activity } from './activity/index.ts';
import { module as community } from './community/index.ts';
import { module as coverage } from './coverage/index.ts';
import { module as edition } from './edition/index.ts';
import { module as expert } from './expert/index.ts';
import { module as gone } from './gone/index.ts';
import { module as organization } from './organization/index.ts';
import { module as outcome } from './outcome/index.ts';
import { compose } from './platform/compose.ts';
import type { Module, Network } from './platform/module.ts';
import { module as presence } from './presence/index.ts';
import { module as search } from './search/index.ts';
import { module as sector } from './sector/index.ts';
import { module as source } from './source/index.ts';

/** The folders of the domain, in the order of knowing: each may use those before it. */
export const domain: readonly Module[] = [source, sector, organization, edition, expert, activity, outcome];

/** A network of the given domain, with all that is read across it. */
export const networkOf = (modules: readonly Module[]): Network =>
  compose([...modules, search, coverage, presence, gone, community]);

/** The network that is served. */
export const network = networkOf(domain);

export { openCommunity } from './community/index.ts';
