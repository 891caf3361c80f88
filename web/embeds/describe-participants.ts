import { embedMessages } from '../i18n/embed.ts';
import type { Locale } from '../i18n/locale.ts';
import type { Participant, Session } from './content.ts';

/** The participants of an activity, each as a line of text, and how many more there are. */
export const describeParticipants = ({ people, beyond }: Session, locale: Locale): string[] => [
  ...people.map((each) => describeParticipant(each, locale)),
  ...(beyond > 0 ? [embedMessages[locale].others(beyond)] : []),
];

const describeParticipant = ({ name, role, organization }: Participant, locale: Locale): string =>
  [
    name ?? embedMessages[locale].withheld,
    role || organization ? ` (${[role, organization].filter(Boolean).join(', ')})` : '',
  ].join('');
