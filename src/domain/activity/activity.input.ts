import { groupOf } from '../../platform/acts/fields/group.ts';
import { name } from '../../platform/acts/fields/text.ts';
import { translationsOf } from '../../platform/acts/fields/translations.ts';
import { choice, language, moment, slug, url } from '../../platform/acts/fields/values.ts';
import type { State, Writable } from '../../platform/acts/writable.ts';
import { refuseOtherEdition } from '../edition/refuse-other-edition.ts';
import { reference } from '../source/reference.field.ts';
import { sources } from '../source/sources.field.ts';
import { ActivityCitation, ActivityTable } from './activity.table.ts';
import { ActivityKind } from './activity.ts';
import { topics } from './topics.field.ts';

const fields = {
  slug: slug(),
  edition: reference('Edition', 'The edition it belongs to.'),
  venue: reference('EditionVenue', 'Where it takes place: a venue of the same edition.'),
  kind: choice(() => ActivityKind, 'What kind it is.'),
  title: name('Its title; keynotes are often announced without one.'),
  titles: translationsOf('title', 'Its title in further languages; all of them are given at once.'),
  startsAt: moment('When it starts; null clears its day too.'),
  endsAt: moment('When it ends; null clears its day too.'),
  language: language('The language it is held in.'),
  topics: topics(),
  recordingUrl: url('Where it can be seen or heard afterwards.'),
  sources: sources(() => ActivityCitation),
};

export const ActivityFields = groupOf('ActivityFields', 'What is recorded of an activity.', fields);

/** How activities are recorded and edited. */
export const writableActivity: Writable<typeof fields> = {
  type: 'Activity',
  table: ActivityTable,
  fields,
  needs: ['edition', 'kind'],
  named: 'title',
  spans: [['startsAt', 'endsAt']],
  complete: async (em, state, given, before) => {
    if (before && state.kind !== before.kind) state.kindAsGiven = null;
    forgetDays(state, given);
    await refuseOtherEdition(em, writableActivity, state, before);
  },
};

/** A day alone is kept where no time of it is known: once one is given, or cleared, it goes. */
function forgetDays(state: State, given: { startsAt?: unknown; endsAt?: unknown }): void {
  if (given.startsAt !== undefined) state.startsOn = null;
  if (given.endsAt !== undefined) state.endsOn = null;
}
