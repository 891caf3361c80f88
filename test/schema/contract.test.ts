import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { breakingChanges } from './breaking.ts';

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');
const promised = read('contract.graphql');
const delivered = read('../../schema.graphql');

/** What the graph does otherwise than promised, by place, and why. */
const ARGUED: Record<string, string> = {
  'EditionDiff.newTies':
    'what is not recorded is not absent: it is null where too little of an edition is recorded',
  'EditionDiff.lapsedTies': 'likewise',
  'EditionDiff.newcomers': 'likewise',
  'EditionDiff.returned': 'likewise',
  'EditionDiff.absent': 'likewise',
  'EditionDiff.newBridges': 'likewise',
  'Outcome.status': 'a status that nobody recorded is null, not PROPOSED',
  'NetworkSummary.density': 'of a graph of nobody it is not defined, and what is not defined is null',
  'NetworkSummary.giantShare': 'likewise',
  'NodeMetrics.bipartiteBetweenness': 'at one event alone it is not defined: null, not 0',
  'Query.snapshots':
    'snapshots grow with the years, and a list without pages can only be refused once it is too long',
  'CoverageReport.statesWithoutConvener':
    'nothing is told of states while conveners, or their states, are not recorded',
  'CoverageReport.sectorsMissingByActivity':
    'nothing is told of who was missing while experts are not recorded',
  'CoverageReport.gaps': 'nothing is told of who was missing while conveners are not recorded',
  'TieFilter.maxConveningSize':
    'an edition with three hundred conveners made 45,000 ties: such are left out unless a filter says otherwise',
  'ActivityConnection.facets.by':
    'the enum of a list holds the groupings that the list has, and no longer those of all lists',
  'OrganizationConnection.facets.by': 'likewise',
  'ExpertConnection.facets.by': 'likewise',
  'ParticipationConnection.facets.by': 'likewise',
  'ConveningConnection.facets.by': 'likewise',
  'NodeMetrics.crossSectorShare': 'of an actor without ties of known sectors it is not defined: null, not 0',
};

it('delivers every type, field, argument and value that is promised, in the promised shape', async () => {
  const broken = await breakingChanges(promised, delivered);
  expect(Object.fromEntries(Object.entries(broken).filter(([place]) => !(place in ARGUED)))).toEqual({});
});

it('has no excuse left over for what is as promised', async () => {
  const broken = await breakingChanges(promised, delivered);
  expect(Object.keys(ARGUED).filter((place) => !(place in broken))).toEqual([]);
});

it.each([
  ['a field that is gone', ' acronym: String', '', 'Organization.acronym'],
  ['a field that may be null', 'displayName: String!', 'displayName: String', 'Expert.displayName'],
  ['a value that is gone', ' TUTORIAL', '', 'ActivityKind.TUTORIAL'],
  ['an argument of another type', 'at: PartialDate', 'at: DateTime', 'Organization.experts.at'],
  ['another default', 'photo(width: Int = 320)', 'photo(width: Int = 32)', 'Expert.photo.width'],
])('would notice %s', async (_, promise, instead, place) => {
  expect(promised).toContain(promise);
  expect(Object.keys(await breakingChanges(promised, promised.replace(promise, instead)))).toEqual([place]);
});
