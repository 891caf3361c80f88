import { groupOf } from '../../platform/acts/fields/group.ts';
import { name } from '../../platform/acts/fields/text.ts';
import { translationsOf } from '../../platform/acts/fields/translations.ts';
import { slug } from '../../platform/acts/fields/values.ts';
import type { Writable } from '../../platform/acts/writable.ts';
import { sources } from '../source/sources.field.ts';
import { SectorCitation, SectorTable } from './sector.table.ts';

const fields = {
  slug: slug(),
  name: name('Its name.'),
  names: translationsOf('name', 'Its name in further languages; all of them are given at once.'),
  sources: sources(() => SectorCitation),
};

export const SectorFields = groupOf('SectorFields', 'What is recorded of a sector.', fields);

/** How sectors are recorded and edited. */
export const writableSector: Writable<typeof fields> = {
  type: 'Sector',
  table: SectorTable,
  fields,
  needs: ['name'],
  named: 'name',
};
