import { embedWords } from '../words/embed.ts';
import type { Locale } from '../words/locale.ts';
import type { Participant, Session } from './content.ts';

/** Those who are in an activity, each as one line of text, and how many more there are. */
export const peopleInWords = ({ people, beyond }: Session, locale: Locale): string[] => [
  ...people.map((each) => participantInWords(each, locale)),
  ...(beyond > 0 ? [embedWords[locale].others(beyond)] : []),
];

const participantInWords = ({ name, role, organization }: Participant, locale: Locale): string =>
  `${name ?? embedWords[locale].withheld} (${[role, organization].filter(Boolean).join(', ')})`;
