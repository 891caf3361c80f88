import { isUtf8 } from 'node:buffer';
import { Transform } from 'node:stream';

const LF = 0x0a;

/** A line longer than this is no line of a table; without a bound, one could fill the memory. */
const LONGEST_LINE = 8 * 2 ** 20;

/** What is wrong with the bytes of one line. */
export type ReportLine = (line: number, message: string) => void;

/**
 * Bytes to text that a CSV parser counts lines in rightly: UTF-8 without BOM, lines ended by LF. Whole lines are
 * passed on, so every complaint names its line; what cannot be decoded is replaced, and reading goes on.
 */
export class Decode extends Transform {
  #rest: Buffer[] = [];
  #line = 1;
  #first = true;
  readonly #complain: ReportLine;

  constructor(complain: ReportLine) {
    super({ readableObjectMode: false, decodeStrings: true });
    this.#complain = complain;
  }

  override _transform(chunk: Buffer, _: unknown, done: (error: Error | null) => void): void {
    const end = chunk.lastIndexOf(LF) + 1;
    if (end > 0) {
      this.#pass(Buffer.concat([...this.#rest, chunk.subarray(0, end)]));
      this.#rest = [];
    }
    this.#rest.push(chunk.subarray(end));
    const waiting = this.#rest.reduce((sum, part) => sum + part.length, 0);
    done(waiting > LONGEST_LINE ? new Error('a line has more than eight million bytes') : null);
  }

  override _flush(done: () => void): void {
    this.#pass(Buffer.concat(this.#rest));
    done();
  }

  #pass(lines: Buffer): void {
    if (this.#first && isUtf16(lines)) this.#complain(1, 'This is UTF-16: save it as "CSV UTF-8".');
    else if (!isUtf8(lines) || lines.includes(0)) this.#findBroken(lines);
    const text = new TextDecoder('utf-8', { ignoreBOM: !this.#first }).decode(lines);
    this.#line += count(lines);
    this.#first = false;
    this.push(text.replace(/\r\n?/g, '\n').replaceAll('\0', '\uFFFD'));
  }

  #findBroken(lines: Buffer): void {
    let start = 0;
    for (let line = this.#line; start < lines.length; line += 1) {
      const end = lines.indexOf(LF, start) + 1 || lines.length;
      const bytes = lines.subarray(start, end);
      if (bytes.includes(0)) this.#complain(line, 'It has a NUL byte: this is not text.');
      else if (!isUtf8(bytes)) this.#complain(line, 'This is not UTF-8: save the file as "CSV UTF-8".');
      start = end;
    }
  }
}

const isUtf16 = (bytes: Buffer) => ['fffe', 'feff'].includes(bytes.subarray(0, 2).toString('hex'));

function count(lines: Buffer): number {
  let found = 0;
  for (let at = lines.indexOf(LF); at >= 0; at = lines.indexOf(LF, at + 1)) found += 1;
  return found;
}
