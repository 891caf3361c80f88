import { groupOf } from '../../platform/acts/fields/group.ts';
import { name, prose, text } from '../../platform/acts/fields/text.ts';
import { translationsOf } from '../../platform/acts/fields/translations.ts';
import { slug } from '../../platform/acts/fields/values.ts';
import type { Writable } from '../../platform/acts/writable.ts';
import { sources } from '../source/sources.field.ts';
import { ExpertCitation, ExpertTable } from './expert.table.ts';
import { keepOfPhoto, photo } from './photo.field.ts';

const CONSENT = 'shown only with the consent of the person';

const fields = {
  slug: slug(),
  displayName: name('The name as the person is billed.'),
  familyName: text('The family name.'),
  photo: photo(`A portrait; ${CONSENT}.`),
  bio: prose(`About the person; ${CONSENT}.`, { property: 'biography' }),
  bios: translationsOf('biography', 'The same in further languages; all of them are given at once.'),
  sources: sources(() => ExpertCitation),
};

export const ExpertFields = groupOf('ExpertFields', 'What is recorded of an expert.', fields);

/** How experts are recorded and edited. */
export const writableExpert: Writable<typeof fields> = {
  type: 'Expert',
  table: ExpertTable,
  fields,
  needs: ['displayName'],
  named: 'displayName',
  complete: (_, state, given, before) => {
    if (given.photo && before) state.photo = keepOfPhoto(state.photo, before.photo);
  },
};
