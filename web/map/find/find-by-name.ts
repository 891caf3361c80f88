/** A text without case, accents and what stands between its words. */
export const normalizeText = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

export interface NamedNode {
  id: string;
  label: string;
  acronym?: string | null;
}

/** Those called so for short; then whose name has all words of a text: where it begins so, where a word does, then any. */
export function findByName<Each extends NamedNode>(all: readonly Each[], text: string, max = 8): Each[] {
  const words = normalizeText(text.slice(0, 200)).split(' ').filter(Boolean);
  const [first] = words;
  if (!first) return [];
  const rank = ({ label, acronym }: NamedNode): number => {
    const name = normalizeText(label);
    if (acronym && normalizeText(acronym) === words.join(' ')) return 4;
    if (!words.every((word) => name.includes(word))) return 0;
    if (name.startsWith(words.join(' '))) return 3;
    return words.every((word) => ` ${name}`.includes(` ${word}`)) ? 2 : 1;
  };
  return all
    .map((each) => ({ each, rank: rank(each) }))
    .filter((found) => found.rank > 0)
    .sort((one, other) => other.rank - one.rank || one.each.label.localeCompare(other.each.label))
    .slice(0, max)
    .map(({ each }) => each);
}
