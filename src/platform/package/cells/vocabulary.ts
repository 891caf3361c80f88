import { fold } from './slug.ts';

/** A closed list of words, each with the ways people write it. */
export interface Vocabulary {
  /** The words as they are written in an export. */
  words: string[];
  /** The member a text means, whatever its case, accents and punctuation; undefined for an unknown text. */
  find: (text: string) => string | undefined;
}

/** A vocabulary of the members of an enum; a member's own name is always one of its ways. */
export function vocabulary<Member extends string>(
  members: readonly Member[],
  synonyms: Partial<Record<Member, string>>,
): Vocabulary {
  const known = new Map(members.map((member) => [fold(member), member]));
  for (const member of members) {
    for (const word of synonyms[member]?.split(',') ?? []) known.set(fold(word), member);
  }
  return { words: members.map(toWord), find: (text) => known.get(fold(text)) };
}

/** How a member is written in files: `IN_PERSON` is `in-person`. */
export const toWord = (member: string) => member.toLowerCase().replaceAll('_', '-');

/** Yes and no, in Spanish and English. */
export const yesOrNo = vocabulary(['true', 'false'], {
  true: 'yes,y,si,verdadero,1,x,cierto',
  false: 'no,n,falso,0',
});
