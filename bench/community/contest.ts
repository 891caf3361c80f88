/** What a run took, and sums over its results that must be the same for all who take part. */
export type Run = { seconds: number } & Record<string, number>;

/** Someone who does the same as others, in another way. */
export interface Contestant {
  name: string;
  run: () => Promise<Run>;
}

/** What came of it: the middle run of how many. */
export interface Standing {
  name: string;
  seconds: number;
  runs: number;
}

/** Whoever has run for so long is not asked again. */
const MOST_SECONDS = 40;

/** So long everybody warms up, and goes on in each turn, where one run takes less: the quick ones are slow to get there. */
const TURN_SECONDS = 0.3;

/** A first run that takes so long counts. */
const LONG_SECONDS = 5;

/** How far sums may be apart, as a share: they are added up in another order. */
const SAME = 1e-6;

/** Runs all in turn, every second round backwards, once they are warm; throws where they differ. */
export async function contest(contestants: readonly Contestant[], rounds: number): Promise<Standing[]> {
  const times = new Map<Contestant, number[]>();
  let expected: Run | undefined;
  for (const contestant of contestants) {
    const warmUp = await turn(contestant);
    expected ??= warmUp[0]!;
    compare(contestants[0]!.name, expected, contestant.name, warmUp[0]!);
    // What takes so long was warm before it ended.
    const isLong = total(warmUp) > LONG_SECONDS;
    times.set(contestant, isLong ? warmUp.map(({ seconds }) => seconds) : []);
  }
  for (let round = 0; round < rounds; round++) {
    const turns = round % 2 === 0 ? [...times] : [...times].reverse();
    for (const [contestant, own] of turns)
      if (own.reduce((all, each) => all + each, 0) < MOST_SECONDS)
        own.push(...(await turn(contestant)).map(({ seconds }) => seconds));
  }
  return [...times].map(([{ name }, own]) => ({ name, seconds: median(own), runs: own.length }));
}

/** Runs for a while, once at least. */
async function turn({ run }: Contestant): Promise<Run[]> {
  const runs: Run[] = [];
  do runs.push(await run());
  while (total(runs) < TURN_SECONDS);
  return runs;
}

const total = (runs: readonly Run[]): number => runs.reduce((all, { seconds }) => all + seconds, 0);

/** The middle one of numbers. */
export const median = (numbers: readonly number[]): number =>
  numbers.toSorted((one, other) => one - other)[Math.floor((numbers.length - 1) / 2)]!;

function compare(first: string, expected: Run, other: string, found: Run): void {
  for (const [name, value] of Object.entries(found)) {
    if (name === 'seconds' || !(name in expected)) continue;
    if (Math.abs(value - expected[name]!) <= SAME * Math.abs(value)) continue;
    throw new Error(`${first} and ${other} differ in the sum of ${name}: ${expected[name]} and ${value}.`);
  }
}

/** Times something done here. */
export function timed<Result>(
  work: () => Result,
  sumsOf: (result: Result) => Record<string, number>,
): () => Promise<Run> {
  return async () => {
    const start = performance.now();
    const result = work();
    const seconds = (performance.now() - start) / 1000;
    return { seconds, ...sumsOf(result) };
  };
}

/** The sum of numbers. */
export const sum = (numbers: Float64Array | Uint32Array): number => {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
};
