/** What a citation of data says. */
export interface Citation {
  title: string;
  /** Who publishes it: the host of the network. */
  publisher: string;
  /** When what is cited was as it is. */
  date: Date;
  revision: string;
  url: string;
  license: string;
  doi?: string | null;
  /** What else a reader has to know, in a sentence. */
  note: string;
}

/** A citation as BibTeX. */
export function bibtexOf({ title, publisher, date, revision, url, license, doi, note }: Citation): string {
  const fields = Object.entries({
    title: `{${texOf(title)}}`,
    publisher: texOf(publisher),
    year: String(date.getUTCFullYear()),
    month: String(date.getUTCMonth() + 1),
    version: revision,
    ...(doi && { doi }),
    url,
    note: texOf(`${note} Licence: ${license}`),
  });
  const lines = fields.map(([name, value]) => `  ${name} = {${value}}`);
  return `@misc{tejido-${revision},\n${lines.join(',\n')}\n}\n`;
}

/** A citation as an item of CSL-JSON, which Zotero, Pandoc and others read. */
export const cslOf = ({ title, publisher, date, revision, url, license, doi, note }: Citation) => ({
  id: `tejido-${revision}`,
  type: 'dataset',
  title,
  publisher,
  issued: { 'date-parts': [[date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()]] },
  version: revision,
  ...(doi && { DOI: doi }),
  URL: url,
  license,
  note,
});

const TEX: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

const texOf = (text: string): string =>
  text.replace(/\s+/g, ' ').replace(/[\\{}~^&%$#_]/g, (sign) => TEX[sign] ?? `\\${sign}`);
