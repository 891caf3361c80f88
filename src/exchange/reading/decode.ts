import { isAscii, isUtf8 } from 'node:buffer';
import { asUtf8 } from './encoding.ts';
import type { FileReport } from './file-report.ts';

const LF = 0x0a;
const CR = 0x0d;

/** A line longer than this is no line of a table; without a bound, one could fill the memory. */
const LONGEST_LINE = 8 * 2 ** 20;

/**
 * Bytes to text that a CSV parser counts lines in rightly: without byte order mark, lines ended by LF. UTF-8 is read,
 * UTF-16 with a byte order mark, and Windows-1252 with a warning. Whole lines are passed on, so every report names its
 * line; what cannot be decoded is replaced, and reading goes on.
 */
export async function* decode(source: AsyncIterable<Buffer>, report: FileReport): AsyncGenerator<string> {
  const lines = new LineDecoder(report);
  for await (const bytes of wholeLines(asUtf8(source))) yield lines.decode(bytes);
}

async function* wholeLines(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let rest: Buffer[] = [];
  let waiting = 0;
  for await (const chunk of source) {
    const end = endOfLines(chunk);
    if (end > 0) {
      yield Buffer.concat([...rest, chunk.subarray(0, end)]);
      [rest, waiting] = [[], 0];
    }
    rest.push(chunk.subarray(end));
    waiting += chunk.length - end;
    if (waiting > LONGEST_LINE) throw new Error('a line has more than eight million bytes');
  }
  if (waiting > 0) yield Buffer.concat(rest);
}

/** Where the last line of a chunk ends that is whole: a CR at its very end may be half of a CRLF. */
const endOfLines = (chunk: Buffer) =>
  Math.max(chunk.lastIndexOf(LF), chunk.length < 2 ? -1 : chunk.lastIndexOf(CR, chunk.length - 2)) + 1;

/** Decodes the lines of one file, of which the first that is not in ASCII tells the encoding of all. */
class LineDecoder {
  #line = 1;
  #encoding: 'utf-8' | 'windows-1252' | undefined;
  /** It decodes streams alone: given a whole text, Node 20 and 22 take Windows-1252 for Latin-1. */
  readonly #windows = new TextDecoder('windows-1252');
  readonly #report: FileReport;

  constructor(report: FileReport) {
    this.#report = report;
  }

  decode(bytes: Buffer): string {
    const isPlain = isAscii(bytes) || (this.#encoding !== 'windows-1252' && isUtf8(bytes));
    if (!isPlain || bytes.includes(0)) this.#judge(bytes);
    else if (!isAscii(bytes)) this.#encoding = 'utf-8';
    const text = unixLines(this.#encoding === 'windows-1252' ? this.#inWindows(bytes) : bytes.toString());
    const isFirst = this.#line === 1;
    this.#line += count(text);
    return (isFirst ? text.replace(/^\uFEFF/, '') : text).replaceAll('\0', '\uFFFD');
  }

  #judge(bytes: Buffer): void {
    for (const [at, text] of unixLines(bytes.toString('latin1')).split('\n').entries()) {
      const line = this.#line + at;
      const own = Buffer.from(text, 'latin1');
      if (own.includes(0)) this.#report.error(line, 'It has a NUL byte: this is not text.');
      if (!isAscii(own)) this.#compare(line, own);
    }
  }

  /** A line that is in another encoding than those before it may be half of anything. */
  #compare(line: number, own: Buffer): void {
    const encoding = isUtf8(own) ? 'utf-8' : 'windows-1252';
    if (!this.#encoding && encoding === 'windows-1252')
      this.#report.warning(line, WINDOWS, this.#inWindows(own));
    this.#encoding ??= encoding;
    if (encoding !== this.#encoding) this.#report.error(line, MIXED[this.#encoding]);
  }

  #inWindows = (bytes: Buffer) => this.#windows.decode(bytes, { stream: true });
}

const WINDOWS =
  'The file is not in UTF-8: it is read as Windows-1252, which spreadsheets call "CSV". ' +
  'If letters are wrong here, save it as "CSV UTF-8".';

const MIXED = {
  'utf-8': 'This is not UTF-8, as what is before it: save the file as "CSV UTF-8".',
  'windows-1252': 'This is UTF-8, and what is before it is not: save the whole file as "CSV UTF-8".',
};

const unixLines = (text: string) => text.replace(/\r\n?/g, '\n');

function count(text: string): number {
  let found = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) found += 1;
  return found;
}
