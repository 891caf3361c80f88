import type { TableMarks } from './table-files.ts';

/** A source that came under a licence of its own, which whoever passes the data on has to name. */
export interface LicensedSource {
  title: string;
  url: string;
  publisher: string;
  license: string;
}

/** The sources among the rows of their file that have licences of their own. */
export async function licensedSources(
  batches: AsyncIterable<Record<string, string>[]>,
): Promise<LicensedSource[]> {
  const found: LicensedSource[] = [];
  for await (const rows of batches)
    for (const { title = '', url = '', publisher = '', license = '' } of rows)
      if (license) found.push({ title, url, publisher, license });
  return found;
}

/** `NOTICE.md` of a package: under which licence it may be used, and whose notices go with it. */
export function noticeOf(
  sources: readonly LicensedSource[],
  { license, revision, synthetic }: TableMarks,
): string {
  const what = synthetic ? 'Synthetic data: everything here is invented. ' : '';
  const named = sources.map(
    ({ title, url, publisher, license: own }) =>
      `- ${plain(title)}${publisher ? `, ${plain(publisher)}` : ''}: <${url}>. Licence and notices: <${own}>\n`,
  );
  const under =
    named.length > 0
      ? `\nParts come from these sources, under licences of their own:\n\n${named.join('')}`
      : '';
  return `# Licence

${what}Revision ${revision} of this network is under the Creative Commons Attribution 4.0 International licence (CC BY 4.0): <${license}>.
Name the network, the revision and the address where you had it. The column "source" of a row says where it was read; sources.csv lists all sources.
${under}`;
}

const plain = (text: string): string => text.replace(/\s+/g, ' ').replace(/[<>[\]\\`*_]/g, '\\$&');
