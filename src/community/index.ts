import type { EntityManager } from '@mikro-orm/postgresql';
import type { Module } from '../platform/module.ts';
import { CommunityGraph } from './community-graph.ts';
import { GraphEngine } from './engine/graph-engine.ts';
import type { PositionNow } from './engine/revision-follower.ts';
import type { WorkerPool } from './engine/worker-pool.ts';
import { BrokersBetweenQuery } from './fields/brokers/brokers-between.query.ts';
import { SectorBrokerResolver } from './fields/brokers/sector-broker.resolver.ts';
import { EditionDiffQuery } from './fields/edition-diff/edition-diff.query.ts';
import { EditionDiffResolver } from './fields/edition-diff/edition-diff.resolver.ts';
import {
  NotRecordedAtEditions,
  OrganizationsNotRecordedResolver,
} from './fields/edition-diff/not-recorded.resolver.ts';
import { CommunityMapResolver, EditionMap, MapNodeResolver, MapQuery } from './fields/map/map.resolver.ts';
import { MapNodeEditions } from './fields/map/map-editions.resolver.ts';
import { MembershipResolver } from './fields/metrics/membership.ts';
import {
  ExpertMetrics,
  NodeMetricsResolver,
  OrganizationMetrics,
} from './fields/metrics/metrics.resolver.ts';
import './fields/metrics/organization-orders.ts';
import { NetworkRecordResolver } from './fields/network/network-record.resolver.ts';
import { MixingResolver, NetworkQuery, SummaryResolver } from './fields/network/summary.resolver.ts';
import { PathResolver, PathStepResolver, PathsQuery } from './fields/paths/path.resolver.ts';
import { AnalysisRunResolver } from './fields/runs/run.resolver.ts';
import { SnapshotResolver } from './fields/runs/snapshot.ts';
import { SectorTieResolver, SectorTies } from './fields/ties/sector-ties.resolver.ts';
import { EvidenceResolver, TieResolver } from './fields/ties/tie.resolver.ts';
import { TieBetweenQuery } from './fields/ties/tie-between.query.ts';
import './fields/ties/tied-to.filter.ts';
import { EditionTies, ExpertTies, OrganizationTies, TiesResolver } from './fields/ties/ties.resolver.ts';
import { WhatIfQuery, WhatIfResolver } from './fields/what-if/what-if.resolver.ts';
import { factsStatement, TAGS } from './storage/facts.statement.ts';

/** The community graph of a database; nothing is read before the first request. `writer` stores its layouts. */
export const openCommunityGraph = (
  url: string,
  em: EntityManager,
  writer: EntityManager,
  positionNow: PositionNow,
  workers?: WorkerPool,
): CommunityGraph =>
  new CommunityGraph(
    new GraphEngine({ url, statement: factsStatement(), tags: TAGS }, em, writer, positionNow, workers),
  );

/** What ties are between. */
const ACTORS = ['Organization', 'Expert'];

/** What this folder answers. */
export const module: Module = {
  resolvers: [
    TiesResolver,
    OrganizationTies,
    ExpertTies,
    EditionTies,
    TieResolver,
    EvidenceResolver,
    SectorTies,
    SectorTieResolver,
    MapQuery,
    EditionMap,
    CommunityMapResolver,
    MapNodeEditions,
    MapNodeResolver,
    MembershipResolver,
    PathsQuery,
    TieBetweenQuery,
    PathResolver,
    PathStepResolver,
    NetworkQuery,
    SummaryResolver,
    NetworkRecordResolver,
    MixingResolver,
    OrganizationMetrics,
    ExpertMetrics,
    NodeMetricsResolver,
    BrokersBetweenQuery,
    SectorBrokerResolver,
    EditionDiffQuery,
    EditionDiffResolver,
    NotRecordedAtEditions,
    OrganizationsNotRecordedResolver,
    WhatIfQuery,
    WhatIfResolver,
    SnapshotResolver,
    AnalysisRunResolver,
  ],
  facets: {
    FIRST_TOGETHER: 'The edition at which two met first, of all in scope.',
    LAST_TOGETHER: 'The edition at which two met last, of all in scope.',
    VERDICT: 'Whether two shared more than chance would have it.',
  },
  namedTypes: {
    tiedTo: ['Organization'],
    'brokersBetween.a': ['Sector'],
    'brokersBetween.b': ['Sector'],
    'editionDiff.from': ['Edition'],
    'editionDiff.to': ['Edition'],
    'pathsBetween.from': ACTORS,
    'pathsBetween.to': ACTORS,
    betweenSectors: ['Sector'],
    firstTogether: ['Edition'],
    lastTogether: ['Edition'],
    'tieBetween.a': ACTORS,
    'tieBetween.b': ACTORS,
    'whatIf.remove': ACTORS,
  },
};
