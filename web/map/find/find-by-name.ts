/** A text in lower case, without accents and punctuation, for comparison. */
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

/** Finds by acronym first; then names that begin with the text, names whose words begin with its words, and names that contain them. */
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
