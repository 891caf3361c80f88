import type { EntityManager } from '@mikro-orm/postgresql';
import type { Module } from '../platform/module.ts';
import { CommunityGraph } from './community.ts';
import { EditionDiffQuery } from './fields/edition-diff.query.ts';
import { EditionDiffResolver } from './fields/edition-diff.resolver.ts';
import { CommunityMapResolver, EditionMap, MapNodeResolver, MapQuery } from './fields/map.resolver.ts';
import { MembershipResolver } from './fields/membership.ts';
import { ExpertMetrics, NodeMetricsResolver, OrganizationMetrics } from './fields/metrics.resolver.ts';
import { PathResolver, PathStepResolver, PathsQuery } from './fields/path.resolver.ts';
import { AnalysisRunResolver } from './fields/run.resolver.ts';
import { SectorTieResolver, SectorTies } from './fields/sector-ties.resolver.ts';
import { SnapshotResolver } from './fields/snapshot.ts';
import { MixingResolver, NetworkQuery, SummaryResolver } from './fields/summary.resolver.ts';
import { EvidenceResolver, TieResolver } from './fields/tie.resolver.ts';
import { TieBetweenQuery } from './fields/tie-between.query.ts';
import { factsStatement, TAGS } from './store/facts.statement.ts';
import './fields/tied-to.ts';
import { ExpertTies, OrganizationTies, TiesResolver } from './fields/ties.resolver.ts';
import { WhatIfQuery, WhatIfResolver } from './fields/what-if.resolver.ts';
import { GraphEngine } from './live/engine.ts';

/** The community graph over a database, at rest until it is first asked. */
export const openCommunityGraph = (url: string, em: EntityManager): CommunityGraph =>
  new CommunityGraph(new GraphEngine({ url, statement: factsStatement(), tags: TAGS }, em));

/** What this folder answers. */
export const module: Module = {
  resolvers: [
    TiesResolver,
    OrganizationTies,
    ExpertTies,
    TieResolver,
    EvidenceResolver,
    SectorTies,
    SectorTieResolver,
    MapQuery,
    EditionMap,
    CommunityMapResolver,
    MapNodeResolver,
    MembershipResolver,
    PathsQuery,
    TieBetweenQuery,
    PathResolver,
    PathStepResolver,
    NetworkQuery,
    SummaryResolver,
    MixingResolver,
    OrganizationMetrics,
    ExpertMetrics,
    NodeMetricsResolver,
    EditionDiffQuery,
    EditionDiffResolver,
    WhatIfQuery,
    WhatIfResolver,
    SnapshotResolver,
    AnalysisRunResolver,
  ],
};
