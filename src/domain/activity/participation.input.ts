import type { EntityManager } from '@mikro-orm/postgresql';
import { groupOf } from '../../platform/acts/fields/group.ts';
import { text } from '../../platform/acts/fields/text.ts';
import { choice, integer } from '../../platform/acts/fields/values.ts';
import type { State, Writable } from '../../platform/acts/writable.ts';
import { Refusal } from '../../platform/errors.ts';
import { takeEditionOf } from '../edition/edition-of-named.ts';
import { refuseOtherEdition } from '../edition/refuse-other-edition.ts';
import { ExpertTable } from '../expert/expert.table.ts';
import { keepFromTheTime } from '../organization/at-time.ts';
import { reference } from '../source/reference.field.ts';
import { sources } from '../source/sources.field.ts';
import { ParticipationCitation, ParticipationTable } from './participation.table.ts';
import { ParticipationRole } from './participation.ts';

const fields = {
  edition: reference('Edition', 'The edition; that of the activity unless given.'),
  activity: reference('Activity', 'The activity; none for a part in the edition as a whole.'),
  expert: reference('Expert', 'Who takes part.'),
  role: choice(() => ParticipationRole, 'The part.'),
  onBehalfOf: reference('Organization', 'The organization that the expert appears for.'),
  billedAs: text('The name or title in the words of the programme.'),
  order: integer('The place among those who take part; after the last unless given.', 0),
  sources: sources(() => ParticipationCitation),
};

export const ParticipationFields = groupOf(
  'ParticipationFields',
  "What is recorded of an expert's part in an edition or one of its activities.",
  fields,
);

/** How participations are recorded and edited. */
export const writableParticipation: Writable<typeof fields> = {
  type: 'Participation',
  table: ParticipationTable,
  fields,
  needs: ['edition', 'expert', 'role'],
  key: ['edition', 'activity', 'expert', 'role', 'onBehalfOf'],
  complete: async (em, state, _, before) => {
    if (before) await refuseWithheld(em, before);
    if (before && state.role !== before.role) state.roleAsGiven = null;
    if (!before) await takeEditionOf(em, ParticipationTable, 'activity', state);
    await refuseOtherEdition(em, writableParticipation, state, before);
    await keepFromTheTime(em, state, {}, [state.onBehalfOf, before?.onBehalfOf]);
    if (state.order == null) state.order = await nextPlace(em, state);
  },
};

/** What is of somebody who is withheld is not edited: nothing of it would be shown. */
async function refuseWithheld(em: EntityManager, { expert }: State): Promise<void> {
  const { withheld } = await em.findOneOrFail(ExpertTable, expert as number);
  if (!withheld) return;
  throw new Refusal({
    code: 'NOT_FOUND',
    path: ['participation'],
    messageKey: 'participation.withheld',
    message: 'Whoever took part is not shown. Such a participation is not edited.',
  });
}

/** The place after the last of those who take part in the same activity, or in the edition as a whole. */
async function nextPlace(em: EntityManager, { edition = null, activity = null }: State): Promise<number> {
  const same = { edition, activity } as never;
  const last = await em.findOne(ParticipationTable, same, { orderBy: { order: 'desc' } });
  return (last?.order ?? 0) + 1;
}
