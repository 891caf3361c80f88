import { Expert } from '../../domain/expert/expert.ts';
import { type Act, act, type PayloadShape } from '../../platform/acts/act.ts';
import { groupOf } from '../../platform/acts/fields/group.ts';
import { text } from '../../platform/acts/fields/text.ts';
import { choice, date } from '../../platform/acts/fields/values.ts';
import { settingIn } from './context.ts';
import { ConsentBasisEnum, ConsentPurposeEnum, ConsentStateEnum, LeaveLevelEnum } from './enums.ts';
import { leave } from './leave.ts';
import { person } from './person.field.ts';
import { PlaceShown, placeRow } from './place-shown.ts';
import { type ConsentInput, recordConsent } from './record-consent.ts';
import { returnPerson } from './return-person.ts';

const expertPayload: PayloadShape = {
  name: 'Expert',
  field: 'expert',
  type: () => Expert,
  of: 'Expert',
};

const leavePayload: PayloadShape = {
  name: 'Leave',
  values: {
    places: {
      type: () => [PlaceShown],
      description:
        'Where the person was shown until then; empty where the act was done before and is sent again.',
      nullable: false,
      isSecret: true, // addresses have the slug of whoever left
    },
  },
};

const ConsentFields = groupOf(
  'ConsentFields',
  'What a person said of one use of what is known of them.',
  {
    purpose: choice(() => ConsentPurposeEnum, 'The use.'),
    state: choice(() => ConsentStateEnum, 'What they said; EXPIRED is never said.'),
    basis: choice(() => ConsentBasisEnum, 'On what the use rests.'),
    noticeVersion: text('The version of the privacy notice that they were shown.'),
    validUntil: date('The last day on which it counts.'),
    evidence: text('Where their word can be looked up.'),
  },
  ['purpose', 'state', 'basis', 'noticeVersion'],
);

const about = { action: 'CONSENT', of: 'Expert', kind: 'consent', needsReason: true } as const;

/** What is done about people who leave, and what they said. */
export const leavingActs: Act[] = [
  act({
    ...about,
    name: 'consentRecord',
    description:
      'Records what a person said of one use of what is known of them. What is shown follows at once.',
    args: { expert: person('Who said it, by id.'), consent: ConsentFields },
    payload: expertPayload,
    work: async (em, { expert, consent }) => {
      const said = consent as unknown as ConsentInput;
      await recordConsent(em, { expert: expert!, consent: said });
      return { id: expert };
    },
  }),
  act({
    ...about,
    name: 'expertLeave',
    description:
      'Lets somebody leave. When it answers, nothing of ours shows any more what the level takes out. The reason is kept in the log, and may not name the person.',
    args: {
      expert: person('Who leaves, by id.'),
      level: choice(() => LeaveLevelEnum, 'How far.'),
    },
    payload: leavePayload,
    work: async (em, { expert, level }, { context }) => {
      const { places } = await leave(em, { expert: expert!, level: level! }, settingIn(context));
      return { places: places.map(placeRow) };
    },
  }),
  act({
    ...about,
    name: 'expertReturn',
    description: 'Takes back a withholding that was a mistake, while what was put apart is still kept.',
    args: { expert: person('Who comes back, by id.') },
    payload: expertPayload,
    work: async (em, { expert }) => {
      await returnPerson(em, { expert: expert! });
      return { id: expert };
    },
  }),
];
