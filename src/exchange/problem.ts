import { showInvisible } from '../platform/package/cells/characters.ts';

/** Something in a package that a person has to look at, and where it stands. */
export interface Problem {
  /** An error keeps the package out; with warnings it comes in, and this is what was made of it. */
  severity: 'error' | 'warning';
  /** The file inside the package; null when it is about the package itself. */
  file: string | null;
  /** Counted from 1, the header being line 1 of most files; null when it is about the whole file. */
  line: number | null;
  /** What the file calls the row: its id; null where it has none that can be read. */
  row: string | null;
  column: string | null;
  /** The offending text, shortened. */
  value: string | null;
  /** What is wrong, and what is expected instead. */
  message: string;
}

/** The place that a problem is about. */
export type ProblemPlace = Partial<Pick<Problem, 'file' | 'line' | 'row' | 'column' | 'value'>>;

const MOST_KEPT = 10_000;
const LONGEST_VALUE = 80;

/** All that is wrong with a package: every problem counts, the first ten thousand of a severity are kept. */
export class Problems {
  readonly #kept = { error: [] as Problem[], warning: [] as Problem[] };
  readonly counts = { error: 0, warning: 0 };

  /** The same so far, to which each of two ways of going on adds its own. */
  copy(): Problems {
    const copy = new Problems();
    for (const severity of ['error', 'warning'] as const) {
      copy.#kept[severity].push(...this.#kept[severity]);
      copy.counts[severity] = this.counts[severity];
    }
    return copy;
  }

  add(severity: Problem['severity'], place: ProblemPlace, message: string): void {
    this.counts[severity] += 1;
    if (this.#kept[severity].length >= MOST_KEPT) return;
    const { file = null, line = null, row = null, column = null, value = null } = place;
    this.#kept[severity].push({ severity, file, line, row, column, value: value && shorten(value), message });
  }

  error(place: ProblemPlace, message: string): void {
    this.add('error', place, message);
  }

  warning(place: ProblemPlace, message: string): void {
    this.add('warning', place, message);
  }

  /** Says of what is wrong in a file which row it is about, where that is not said yet. */
  nameRows(file: string, ids: ReadonlyMap<number, string>): void {
    for (const problem of this.unnamed(file)) problem.row = ids.get(problem.line!) ?? null;
  }

  /** What is wrong in lines of a file of which the row is not named yet. */
  unnamed(file: string): Problem[] {
    const all = [...this.#kept.error, ...this.#kept.warning];
    return all.filter((problem) => problem.file === file && problem.line !== null && problem.row === null);
  }

  /** In the order a reader goes through the package: file by file, line by line. */
  list(severity: Problem['severity'], files: string[]): Problem[] {
    const place = (problem: Problem) => (problem.file ? files.indexOf(problem.file) : -1);
    return this.#kept[severity].toSorted((a, b) => place(a) - place(b) || (a.line ?? 0) - (b.line ?? 0));
  }
}

/** One line for people: `editions.csv, line 7, id e-1, starts_on "20008-02-24": expected ...`. */
export function describeProblem(problem: Problem): string {
  const place = describePlace(problem);
  return place ? `${place}: ${showInvisible(problem.message)}` : showInvisible(problem.message);
}

/** Where a problem is, for people: `editions.csv, line 7, id e-1, starts_on "20008-02-24"`. */
export function describePlace({ file, line, row, column, value }: Problem): string {
  const cell = [column, value === null ? null : JSON.stringify(showInvisible(value))]
    .filter(Boolean)
    .join(' ');
  const isNamed = column === 'id' && value !== null;
  const parts = [file, line && `line ${line}`, !isNamed && row && `id ${row}`, cell];
  return showInvisible(parts.filter(Boolean).join(', '));
}

const shorten = (value: string) =>
  value.length > LONGEST_VALUE ? `${value.slice(0, LONGEST_VALUE)}…` : value;
