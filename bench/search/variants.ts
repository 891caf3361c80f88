/** A way in which people ask for somebody: how it is called in the table, and the text that it makes of a name. */
export interface Way {
  name: string;
  /** The share that is to be found. */
  target: number;
  /** Nothing where a name cannot be asked for so. */
  textOf: (words: readonly string[], draw: Draw) => string | undefined;
}

/** A whole number from 0 to below the limit. */
export type Draw = (limit: number) => number;

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

const withoutAccents = (text: string) => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

/** Where the surnames begin: two of them where there are three words or more. */
const surnamesAt = (words: readonly string[]) => Math.max(1, words.length - 2);

/** The surname by which somebody is called: the first of two, unless that is an initial or a particle. */
function surnameOf(words: readonly string[]): string {
  const first = words[surnamesAt(words)]!;
  return /^\p{L}{4,}$/u.test(first) ? first : words.at(-1)!;
}

function shuffled(words: readonly string[], draw: Draw): string {
  const rest = [...words];
  return words.map(() => rest.splice(draw(rest.length), 1)[0]).join(' ');
}

/** The text with one of its letters left out, changed, another added, or two neighbours swapped. */
function slipped(text: string, draw: Draw): string {
  const letters = [...text];
  const places = letters.flatMap((letter, at) => (/\p{L}/u.test(letter) ? [at] : []));
  const at = places[draw(places.length)]!;
  const other = LETTERS[draw(LETTERS.length)]!;
  const swaps = places.filter((place) => places.includes(place + 1) && letters[place] !== letters[place + 1]);
  const kind = draw(swaps.length > 0 ? 4 : 3);
  if (kind === 0) letters.splice(at, 1);
  else if (kind === 1) letters.splice(at, 0, other);
  else if (kind === 2) letters[at] = letters[at] === other ? 'x' : other;
  else {
    const place = swaps[draw(swaps.length)]!;
    letters.splice(place, 2, letters[place + 1]!, letters[place]!);
  }
  return letters.join('');
}

function withoutOneWord(words: readonly string[], draw: Draw): string {
  const left = words.length === 2 ? 0 : draw(words.length); // a given name alone tells nobody from others
  return words.filter((_, at) => at !== left).join(' ');
}

/** How people ask, and how many of those asked for are to be found. */
export const WAYS: readonly Way[] = [
  { name: 'full name', target: 1, textOf: (words) => words.join(' ') },
  { name: 'without accents', target: 1, textOf: (words) => withoutAccents(words.join(' ')) },
  { name: 'words in any order', target: 1, textOf: shuffled },
  {
    name: 'surname first',
    target: 1,
    textOf: (words) => [...words.slice(surnamesAt(words)), ...words.slice(0, surnamesAt(words))].join(' '),
  },
  {
    name: 'initial and surname',
    target: 1,
    textOf: (words) => `${words[0]![0]}. ${surnameOf(words)}`,
  },
  { name: 'one word left out', target: 1, textOf: withoutOneWord },
  {
    name: 'one slip in the full name',
    target: 0.98,
    textOf: (words, draw) => slipped(words.join(' '), draw),
  },
  {
    name: 'one slip in the surname alone',
    target: 0.9,
    // Of a surname of two letters a slip leaves nothing to go by.
    textOf: (words, draw) => (surnameOf(words).length > 2 ? slipped(surnameOf(words), draw) : undefined),
  },
];
