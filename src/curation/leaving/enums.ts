import { consentBases, consentPurposes, consentWords } from '../../domain/expert/consent.table.ts';
import { leaveLevels } from '../../domain/expert/departure.table.ts';
import { enumOf } from '../../platform/graph/enum.ts';

export const LeaveLevelEnum = enumOf('LeaveLevel', 'How far somebody leaves.', leaveLevels, {
  HIDE_PHOTO: 'Their photograph is not shown any more.',
  HIDE_PROFILE: 'Their photograph, biography and page are not shown any more; the public programme is.',
  WITHHOLD: 'Nothing of them is shown any more. It is kept apart for a while, in which it can be taken back.',
  ERASE: 'Nothing of them is kept. It cannot be taken back.',
});

export const ConsentPurposeEnum = enumOf('ConsentPurpose', 'For what a person is asked.', consentPurposes, {
  PROFILE: 'Their biography.',
  PHOTO: 'Their photograph.',
  CONTACT_LINK: 'Their own page.',
  EXPERT_TIES: 'Ties between them and other experts.',
  PARTNER_EMBED: 'Being shown on pages of partners.',
});

export const ConsentBasisEnum = enumOf('ConsentBasis', 'On what a use rests.', consentBases, {
  PUBLIC_PROGRAMME: 'What the public programme of an edition says.',
  CONSENT: 'What the person said.',
  LEGAL_DUTY: 'What a law asks for.',
});

export const ConsentStateEnum = enumOf(
  'ConsentState',
  'What a person said of one use.',
  [...consentWords, 'EXPIRED'] as const,
  {
    GIVEN: 'They agree.',
    DENIED: 'They do not agree.',
    WITHDRAWN: 'They agreed before, and do not any more.',
    EXPIRED: 'They agreed for a time that is over.',
  },
);
