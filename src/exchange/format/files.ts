import type { FileName } from './column.ts';
import type { FileFormat } from './file.ts';
import { identifiers } from './identifiers.ts';
import * as organization from './organizations.ts';
import * as outcome from './outcomes.ts';
import * as people from './people.ts';
import * as place from './places.ts';

/** The files of a network package, each after those it refers to. */
export const files: FileFormat[] = [
  organization.sources,
  organization.sectors,
  place.series,
  people.topics,
  organization.organizations,
  organization.organizationNames,
  organization.organizationChanges,
  place.editions,
  place.venues,
  place.convenings,
  people.experts,
  people.affiliations,
  people.activities,
  people.participations,
  outcome.outcomes,
  outcome.outcomeEvidence,
  outcome.agendaItems,
  place.figures,
  identifiers,
];

const byName = new Map(files.map((file) => [file.name, file]));

export const fileNamed = (name: FileName): FileFormat => byName.get(name)!;

/** The files that a package can hold: topics are only ever mentioned. */
export const writtenFiles = files.filter(({ name }) => name !== 'topics');
