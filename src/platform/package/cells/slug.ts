import { createHash } from 'node:crypto';
import slugify from '@sindresorhus/slugify';

/** What is left of a word without case, accents, spaces and punctuation. */
export const fold = (text: string) =>
  text
    .normalize('NFD')
    .replace(/[^\p{Letter}\p{Number}]/gu, '')
    .toLowerCase();

const FIT = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Whether a text can stand as a slug as it is. */
export const isSlug = (text: string) => FIT.test(text);

/** The slug nearest to a text; one that has no Latin reading gets a name made from its bytes. */
export function toSlug(text: string, kind: string): string {
  if (isSlug(text)) return text;
  const fit = slugify(text, { decamelize: false, customReplacements: [['&', ' ']] });
  return isSlug(fit) ? fit : `${kind}-${createHash('sha1').update(text).digest('hex').slice(0, 8)}`;
}
