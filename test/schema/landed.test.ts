import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { rootFolder } from '../support/root-folder.ts';
import { breakingChanges } from './breaking.ts';

/** What clients lose on purpose since the schema that landed last, by place, and why. Emptied once it has landed. */
const ON_PURPOSE: Record<string, string> = {
  'EditionDiff.newTies':
    'what is not recorded is not absent: it is null where too little of an edition is recorded',
  'EditionDiff.lapsedTies': 'likewise',
  'EditionDiff.newcomers': 'likewise',
  'EditionDiff.returned': 'likewise',
  'EditionDiff.absent': 'likewise',
  'EditionDiff.newBridges': 'likewise',
  'Outcome.status': 'a status that nobody recorded is null, not PROPOSED',
  'Query.snapshots':
    'it comes in pages, as other lists do: a hundred and one snapshots could not be listed at all',
  'CoverageReport.statesWithoutConvener':
    'nothing is told of states while conveners, or their states, are not recorded',
  'CoverageReport.sectorsMissingByActivity':
    'nothing is told of who was missing while experts are not recorded',
  'CoverageReport.gaps': 'nothing is told of who was missing while conveners are not recorded',
  'TieFilter.maxConveningSize':
    'editions of more than 60 conveners are left out unless a filter says otherwise: one of 300 made 45,000 ties',
  'ActivityConnection.facets.by':
    'the enum of a list holds the groupings that the list has, and no longer those of all lists',
  'OrganizationConnection.facets.by': 'likewise',
  'ExpertConnection.facets.by': 'likewise',
  'ParticipationConnection.facets.by': 'likewise',
  'ConveningConnection.facets.by': 'likewise',
  'ParticipationSome.all':
    'it is called "every": "all" means that all values of a list are met, as in ConveningSome.all',
};

const git = (...args: string[]): string | undefined => {
  try {
    return execFileSync('git', args, {
      cwd: rootFolder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  } catch {
    return undefined;
  }
};

/** The schema as it landed last: what main holds elsewhere, or before the commit at hand where this is main itself. */
function landedSchema(current: string): string | undefined {
  const commits = git('log', '--format=%H', '--', 'schema.graphql')?.trim().split('\n') ?? [];
  const elsewhere = git('show', 'origin/main:schema.graphql');
  if (elsewhere && elsewhere !== current) return elsewhere;
  return commits[1] && git('show', `${commits[1]}:schema.graphql`);
}

it('takes nothing away that clients of the landed schema may rely on', async ({ skip }) => {
  const schema = readFileSync(join(rootFolder, 'schema.graphql'), 'utf8');
  const landed = landedSchema(schema);
  if (!landed) return skip('no schema has landed yet to compare with');
  const broken = await breakingChanges(landed, schema);
  expect(Object.fromEntries(Object.entries(broken).filter(([place]) => !(place in ON_PURPOSE)))).toEqual({});
});
