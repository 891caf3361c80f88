import { readFile, writeFile } from 'node:fs/promises';

const README = new URL('../../README.md', import.meta.url);

const [BEGIN, END] = ['<!-- bench -->', '<!-- /bench -->'];

/** The README with another text between the marks. */
export function withBench(readme: string, text: string): string {
  const [begin, end] = [readme.indexOf(BEGIN), readme.indexOf(END)];
  if (begin < 0 || end < begin) throw new Error(`The README has no ${BEGIN} before an ${END}.`);
  return `${readme.slice(0, begin)}${BEGIN}\n${text}\n${readme.slice(end)}`;
}

/** Puts a text between the marks in the project's README. */
export async function writeReadme(text: string): Promise<void> {
  await writeFile(README, withBench(await readFile(README, 'utf8'), text));
}
