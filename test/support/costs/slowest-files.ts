import type { Reporter, TestModule } from 'vitest/node';
import type { FileCosts } from './file-costs.ts';

const HOW_MANY = 10;

/** Says at the end of a run which test files took longest, what they waited for, and which tests did not run. */
export class SlowestFiles implements Reporter {
  readonly #leftOut: readonly string[];

  constructor(leftOut: readonly string[]) {
    this.#leftOut = leftOut;
  }

  onTestRunEnd(modules: readonly TestModule[]): void {
    const measured = modules.flatMap((module) => {
      const { costs } = module.meta();
      return costs ? [{ file: module.relativeModuleId, costs }] : [];
    });
    if (measured.length <= HOW_MANY) return;
    const slowest = measured.sort((a, b) => b.costs.wall - a.costs.wall).slice(0, HOW_MANY);
    const lines = [HEAD, ...slowest.map(({ file, costs }) => [...cells(costs), file])];
    process.stdout.write(
      `\nThe ${HOW_MANY} slowest of ${measured.length} files, in seconds: by the clock; CPU of the test itself, of the programs\n` +
        'it started and of the browser; and how long PostgreSQL executed statements.\n\n' +
        `${lines.map(inColumns).join('\n')}\n\n`,
    );
    if (this.#leftOut.length > 0)
      process.stdout.write(
        `Long tests did not run: ${this.#leftOut.join(', ')}. "npm test -- test" runs all.\n\n`,
      );
  }
}

const HEAD = ['clock', 'itself', 'programs', 'browser', 'PostgreSQL', 'file'];

function cells({ wall, own, programs, browser, postgres, counts }: FileCosts): string[] {
  return [
    inSeconds(wall),
    inSeconds(own),
    withCount(inSeconds(programs), counts.program),
    withCount(inSeconds(browser), counts.page),
    withCount(inSeconds(postgres), counts.database),
  ];
}

const inSeconds = (seconds = 0): string => seconds.toFixed(1);

/** How much of something, and of how many: "2.4 (12)". */
const withCount = (amount: string, count: number): string => (count === 0 ? '-' : `${amount} (${count})`);

const WIDTHS = [7, 8, 12, 12, 12];

const inColumns = (texts: string[]): string =>
  texts.map((text, at) => (WIDTHS[at] ? text.padStart(WIDTHS[at]) : `  ${text}`)).join('');
