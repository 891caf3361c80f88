import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listsOf } from '../../../src/community/arrays/lists.ts';
import { SeriesChance } from '../../../src/community/graph/chance.ts';
import { MAX_SURPRISE, surpriseOf } from '../../../src/community/graph/measures.ts';
import {
  benjaminiHochberg,
  HypergeometricTest,
  logFactorials,
} from '../../../src/community/graph/significance.ts';
import type { TwoModeGraph } from '../../../src/community/graph/two-mode.ts';
import {
  asNumber,
  exactPValue,
  exactTail,
  exactTailOfSum,
  isSignificant,
  rejected,
} from './exact-probabilities.ts';

/** How far off, as a share of what it should be. */
const off = (p: number, exact: number) => Math.abs(p - exact) / exact;

describe('the p-value', () => {
  it('is exact to twelve digits for every case of up to 14 events', () => {
    let worst = 0;
    for (let events = 1; events <= 14; events++) {
      const chance = new HypergeometricTest(events);
      for (let du = 1; du <= events; du++)
        for (let dv = 1; dv <= events; dv++)
          for (let shared = 0; shared <= Math.min(du, dv); shared++)
            worst = Math.max(worst, off(chance.pValue(shared, du, dv), exactPValue(events, du, dv, shared)));
    }
    expect(worst).toBeLessThan(1e-12);
  });

  const anyCase = (most: number) =>
    fc
      .integer({ min: 15, max: most })
      .chain((events) =>
        fc
          .tuple(fc.integer({ min: 1, max: events }), fc.integer({ min: 1, max: events }))
          .chain(([du, dv]) => fc.nat(Math.min(du, dv)).map((shared) => ({ events, du, dv, shared }))),
      );

  it('is exact to ten digits for up to 200 events, and the same from both ends', () => {
    fc.assert(
      fc.property(anyCase(200), ({ events, du, dv, shared }) => {
        const p = new HypergeometricTest(events).pValue(shared, du, dv);
        expect(off(p, exactPValue(events, du, dv, shared))).toBeLessThan(1e-10);
        expect(new HypergeometricTest(events).pValue(shared, dv, du)).toBe(p);
      }),
      { numRuns: 500 },
    );
  });

  it('is the same when it is asked for again', () => {
    fc.assert(
      fc.property(anyCase(60), fc.array(anyCase(60), { maxLength: 5 }), ({ events, ...asked }, before) => {
        const chance = new HypergeometricTest(events);
        for (const { du, dv, shared } of before) {
          const [one, other] = [Math.min(du, events), Math.min(dv, events)];
          chance.pValue(Math.min(shared, one, other), one, other);
        }
        const first = chance.pValue(asked.shared, asked.du, asked.dv);
        expect(first).toBe(new HypergeometricTest(events).pValue(asked.shared, asked.du, asked.dv));
        expect(chance.pValue(asked.shared, asked.du, asked.dv)).toBe(first);
      }),
    );
  });

  it('holds among 100,000 events', () => {
    const chance = new HypergeometricTest(100_000);
    for (const shared of [1, 3, 10, 50])
      expect(off(chance.pValue(shared, 50, 50), exactPValue(100_000, 50, 50, shared))).toBeLessThan(1e-8);
    expect(chance.pValue(0, 50_000, 50_000)).toBe(1);
    expect(chance.pValue(50_000, 50_000, 50_000)).toBe(0);
    expect(off(chance.pValue(1, 1, 1), 1e-5)).toBeLessThan(1e-9);
  });

  it('is a probability, and no larger for more, however far from what is expected', () => {
    const chance = new HypergeometricTest(100_000);
    for (const [du, dv] of [
      [40_000, 30_000],
      [50_000, 50_000],
      [99_999, 60_000],
      [700, 90_000],
      [3, 100_000],
    ] as const) {
      const most = Math.min(du, dv);
      const step = Math.max(1, Math.floor(most / 400));
      const near = Math.floor((du * dv) / 100_000);
      const asked = [
        ...Array.from({ length: Math.floor(most / step) + 1 }, (_, at) => at * step),
        ...Array.from({ length: 600 }, (_, at) => near - 300 + at).filter((at) => at >= 0 && at <= most),
        most,
      ].sort((one, other) => one - other);
      const found = asked.map((shared) => chance.pValue(shared, du, dv));
      expect(found.every((p) => p >= 0 && p <= 1)).toBe(true);
      expect(found).toEqual(found.toSorted((one, other) => other - one));
      expect(found[0]).toBe(1);
    }
  });

  it('rests on logarithms of factorials as they are', () => {
    const logs = logFactorials(170);
    let product = 1;
    for (let n = 1; n <= 170; n++) {
      product *= n;
      expect(off(Math.exp(logs[n]! - Math.log(product)), 1)).toBeLessThan(1e-12);
    }
    expect([...logFactorials(1)]).toEqual([0, 0]);
  });
});

describe('adjusted p-values', () => {
  const few = fc.constantFrom(0, 1e-12, 0.001, 0.01, 0.02, 0.05, 0.5, 1);
  const anyPs = fc.array(fc.oneof(few, fc.double({ min: 0, max: 1, noNaN: true })), { maxLength: 30 });
  const level = fc.double({ min: 1e-6, max: 0.999, noNaN: true });

  it('are at most a level exactly for those that Benjamini and Hochberg reject at it', () => {
    fc.assert(
      fc.property(anyPs, fc.nat(40), level, (given, untested, alpha) => {
        const all = [...given, ...new Array<number>(untested).fill(1)];
        const adjusted = benjaminiHochberg(Float64Array.from(given), all.length);
        expect(Array.from(adjusted, (q) => q <= alpha)).toEqual(rejected(all, alpha).slice(0, given.length));
      }),
      { numRuns: 500 },
    );
  });

  it('are no smaller than the p-values, at most 1, in the same order, and equal where those are', () => {
    fc.assert(
      fc.property(anyPs, fc.nat(40), (given, untested) => {
        const adjusted = benjaminiHochberg(Float64Array.from(given), given.length + untested);
        given.forEach((p, at) => {
          expect(adjusted[at]).toBeGreaterThanOrEqual(p * (1 - 1e-12));
          expect(adjusted[at]).toBeLessThanOrEqual(1);
          given.forEach((other, there) => {
            if (p === other) expect(adjusted[at]).toBe(adjusted[there]);
            if (p < other) expect(adjusted[at]).toBeLessThanOrEqual(adjusted[there]!);
          });
        });
      }),
    );
  });
});

/** Two actors, of so many events of one series, who attend so many each; shared ones come first. */
const pairIn = (...series: [events: number, du: number, dv: number][]): TwoModeGraph => {
  const seriesOf = series.flatMap(([events], index) => new Array<number>(events).fill(index));
  const attended = [1, 2].map((end) =>
    series.flatMap(([events, ...degrees]) =>
      Array.from({ length: events }, (_, event) => (event < degrees[end - 1]! ? 1 : 0)),
    ),
  );
  const owner = attended.flatMap((events, actor) => events.flatMap((at) => (at ? actor : [])));
  const event = attended.flatMap((events) => events.flatMap((at, index) => (at ? index : [])));
  return {
    eventsOf: listsOf(2, owner, event),
    seriesOf: Uint32Array.from(seriesOf),
  } as unknown as TwoModeGraph;
};

/** What is said of the pair at a q-value. */
const verdictOf = (qValue: number, ...series: [events: number, du: number, dv: number][]) => {
  const chance = new SeriesChance(pairIn(...series));
  return chance.verdict(qValue, chance.overlapsOf(0, 1));
};

describe('the verdict', () => {
  it('says that data are insufficient exactly where even the most could not be significant', () => {
    const wrong: number[][] = [];
    for (let events = 1; events <= 40; events++)
      for (let du = 1; du <= events; du++)
        for (let dv = du; dv <= events; dv++) {
          const canTell = isSignificant(exactTail(events, du, dv, du));
          if ((verdictOf(1, [events, du, dv]) !== 'INSUFFICIENT_DATA') !== canTell)
            wrong.push([events, du, dv]);
        }
    expect(wrong).toEqual([]);
  });

  it('calls a tie stronger than chance up to a q-value of 0.05, and not beyond', () => {
    expect(verdictOf(0.05, [1000, 5, 5])).toBe('STRONGER_THAN_CHANCE');
    expect(verdictOf(0.0501, [1000, 5, 5])).toBe('NOT_DISTINGUISHABLE');
    expect(verdictOf(0, [1000, 500, 999])).toBe('INSUFFICIENT_DATA');
  });

  it('counts a chance of exactly one in twenty, as that of two who alone share 3 of 6 events', () => {
    expect(verdictOf(0.05, [6, 3, 3])).toBe('STRONGER_THAN_CHANCE');
    expect(verdictOf(0.05, [20, 1, 1])).toBe('STRONGER_THAN_CHANCE');
  });

  it('never tells anything through three editions', () => {
    for (const du of [1, 2, 3])
      for (const dv of [1, 2, 3]) expect(verdictOf(0, [3, du, dv])).toBe('INSUFFICIENT_DATA');
  });

  it('adds up what two could share in each series', () => {
    // One of 10 in each of two series is one in ten by itself, and one in a hundred together.
    expect(verdictOf(0, [10, 1, 1])).toBe('INSUFFICIENT_DATA');
    expect(verdictOf(0, [10, 1, 1], [10, 1, 1])).toBe('STRONGER_THAN_CHANCE');
  });

  it('rests on the one series of ten in which two overlap: what each does in the others tells nothing', () => {
    const apart = Array.from({ length: 9 }, (_, at): [number, number, number] =>
      at % 2 ? [30, 20, 0] : [30, 0, 20],
    );
    expect(verdictOf(0, [10, 1, 1], ...apart)).toBe('INSUFFICIENT_DATA');
    expect(verdictOf(0, [30, 1, 1], ...apart)).toBe('STRONGER_THAN_CHANCE');
  });
});

describe('the p-value over several series', () => {
  const anyDraw = fc
    .integer({ min: 1, max: 40 })
    .chain((events) =>
      fc.tuple(fc.constant(events), fc.integer({ min: 1, max: events }), fc.integer({ min: 1, max: events })),
    );

  it('is exact to ten digits, and that of the series alone where there is one', () => {
    fc.assert(
      fc.property(fc.array(anyDraw, { minLength: 1, maxLength: 4 }), fc.nat(60), (draws, more) => {
        const most = draws.reduce((sum, [, du, dv]) => sum + Math.min(du, dv), 0);
        const shared = more % (most + 1);
        const chance = new SeriesChance(pairIn(...draws));
        const p = chance.pValue(shared, chance.overlapsOf(0, 1));
        expect(off(p, asNumber(exactTailOfSum(draws, shared)))).toBeLessThan(1e-10);
        const [[events, du, dv]] = draws as [[number, number, number]];
        if (draws.length === 1) expect(p).toBe(new HypergeometricTest(events).pValue(shared, du, dv));
      }),
      { numRuns: 400 },
    );
  });

  it('does not mistake the regulars of one series for partners, as over all events together', () => {
    const [together, within] = [
      [[200, 20, 20]],
      [
        [20, 20, 20],
        [180, 0, 0],
      ],
    ] as const;
    const pOf = (draws: readonly (readonly [number, number, number])[]) => {
      const chance = new SeriesChance(pairIn(...draws.map(([...draw]) => draw)));
      return chance.pValue(20, chance.overlapsOf(0, 1));
    };
    expect(pOf(together)).toBeLessThan(1e-20);
    expect(pOf(within)).toBe(1);
  });
});

describe('surprise', () => {
  it('is the negative logarithm of the p-value, from 0 to 50', () => {
    const pValue = Float64Array.of(1, 0.1, 1e-7, 1e-49, 1e-50, 1e-51, 5e-324, 0);
    const found = Array.from(pValue, (_, tie) => surpriseOf({ pValue }, tie));
    expect(found.map((surprise) => Number(surprise.toFixed(9)))).toEqual([0, 1, 7, 49, 50, 50, 50, 50]);
    expect(found.at(-1)).toBe(MAX_SURPRISE);
  });

  it('is not known where the p-value is not', () => {
    expect(surpriseOf({ pValue: Float64Array.of(Number.NaN) }, 0)).toBeNaN();
  });
});
