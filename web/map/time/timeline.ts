/** The slider of editions: step 0 shows all, and any other one edition, or all up to it. */
export interface Timeline {
  /** The slugs of the editions, the oldest first. */
  editions: readonly string[];
  cumulative: boolean;
}

/** The editions that a step shows; an empty list means all. */
export function editionsAt({ editions, cumulative }: Timeline, step: number): string[] {
  if (step <= 0 || step > editions.length) return [];
  return editions.slice(cumulative ? 0 : step - 1, step);
}

/** The step that shows exactly these editions; undefined where there is none. */
export function stepOf({ editions, cumulative }: Timeline, shown: readonly string[]): number | undefined {
  if (shown.length === 0) return 0;
  const step = editions.indexOf(shown.at(-1)!) + 1;
  const expected = editionsAt({ editions, cumulative }, step);
  return expected.length === shown.length && expected.every((slug) => shown.includes(slug))
    ? step
    : undefined;
}

/** With more letters than this, names along the slider are years. */
const MAX_LETTERS = 60;

/** No more labels than this stand along the slider. */
const MAX_LABELS = 20;

/** What is written along the slider, for each edition: its name where there is room for all names, else its year, each once. */
export function labelsAlong(editions: readonly { name: string; year: number | null }[]): string[] {
  const letters = editions.reduce((sum, { name }) => sum + name.length, 0);
  if (letters <= MAX_LETTERS) return editions.map(({ name }) => name);
  const every = Math.ceil(editions.length / MAX_LABELS);
  return editions.map(({ year }, at) =>
    at % every === 0 && year !== editions[at - every]?.year ? String(year ?? '') : '',
  );
}

/** The step after one; after the last, the first. */
export const nextStep = ({ editions }: Timeline, step: number | undefined): number =>
  step === undefined || step >= editions.length ? 1 : step + 1;
