/** How far a long work is. */
export interface Step {
  /** What is being done, such as "Reading". */
  name: string;
  /** From 0 to 1; absent where the end is not known. */
  done?: number;
  /** What it is being done to. */
  detail?: string;
}

export interface ProgressLine {
  show: (step: Step) => void;
  /** Takes the line away, so that the result stands alone. */
  end: () => void;
}

const WIDTH = 24;
const EVERY_MS = 80;

/** Shows progress where a person watches: one line that keeps changing on a terminal, a plain line per step elsewhere. */
export function progressLine(stream: NodeJS.WriteStream = process.stderr): ProgressLine {
  return stream.isTTY ? livingLine(stream) : plainLines(stream);
}

function livingLine(stream: NodeJS.WriteStream): ProgressLine {
  let last = 0;
  const show = ({ name, done, detail = '' }: Step) => {
    if (performance.now() - last < EVERY_MS) return;
    last = performance.now();
    const filled = Math.round((done ?? 0) * WIDTH);
    const bar = done === undefined ? '' : `[${'#'.repeat(filled)}${' '.repeat(WIDTH - filled)}] `;
    stream.write(`\r\x1b[2K${`${bar}${name} ${detail}`.slice(0, (stream.columns || 80) - 1)}`);
  };
  return { show, end: () => void stream.write('\r\x1b[2K') };
}

function plainLines(stream: NodeJS.WriteStream): ProgressLine {
  let last = '';
  const show = ({ name }: Step) => {
    if (name !== last) stream.write(`${name} ...\n`);
    last = name;
  };
  return { show, end: () => {} };
}
