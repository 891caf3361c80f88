import { embedWords } from '../words/embed.ts';
import type { Locale } from '../words/locale.ts';
import type { Participant } from './content.ts';

/** Someone in an activity as one line of text, with their role and for whom they stood. */
export const participantInWords = ({ name, role, organization }: Participant, locale: Locale): string =>
  `${name ?? embedWords[locale].withheld} (${[role, organization].filter(Boolean).join(', ')})`;
