import { reference } from '../../../src/domain/source/reference.field.ts';
import { sources } from '../../../src/domain/source/sources.field.ts';
import type { Field } from '../../../src/platform/acts/field.ts';
import { groupOf } from '../../../src/platform/acts/fields/group.ts';
import { invalid, name, readText, where } from '../../../src/platform/acts/fields/text.ts';
import { flag, integer, slug } from '../../../src/platform/acts/fields/values.ts';
import type { Writable } from '../../../src/platform/acts/writable.ts';
import { isCurrency } from './currency.ts';
import { GrantCitation, GrantTable } from './grant.table.ts';

const currency: Field<string> = {
  type: () => String,
  description: 'The currency, by ISO 4217.',
  read: (given: string, place) => {
    const read = readText(given, place);
    if (isCurrency(read)) return read;
    throw invalid(place, 'currency.unknown', `${where(place)} is no currency, such as MXN.`);
  },
};

const fields = {
  slug: slug(),
  title: name('What it was called.'),
  funder: reference('Organization', 'Who gave it.'),
  edition: reference('Edition', 'What it was given to.'),
  amount: integer('How much, in whole units of the currency.', 0),
  currency,
  paid: flag('Whether it was paid.'),
  sources: sources(() => GrantCitation),
};

export const GrantFields = groupOf('GrantFields', 'What is recorded of a grant.', fields);

/** How grants are recorded and edited. */
export const writableGrant: Writable<typeof fields> = {
  type: 'Grant',
  table: GrantTable,
  fields,
  needs: ['title', 'funder', 'edition', 'amount', 'currency'],
  named: 'title',
};
