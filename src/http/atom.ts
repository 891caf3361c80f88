import { inXml } from './xml.ts';

/** An entry of a feed. */
export interface AtomEntry {
  id: string;
  title: string;
  /** Who wrote it. */
  author: string;
  updated: Date;
  url: string;
  /** What kind of entry it is, for programs. */
  category: string;
  /** Plain text, which may have lines. */
  content: string;
}

/** A feed as readers subscribe to it. */
export interface AtomFeed {
  id: string;
  title: string;
  language: string;
  /** Where it is, and the page that it is of. */
  self: string;
  url: string;
  /** An address of the licence. */
  license: string;
  /** When what it tells changed last. */
  updated: Date;
  entries: AtomEntry[];
}

/** Writes a feed as RFC 4287 has it, with its licence as RFC 4946 has it. */
export const writeAtom = ({ id, title, language, self, url, license, updated, entries }: AtomFeed): string =>
  `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${inXml(language)}">
<id>${inXml(id)}</id>
<title>${inXml(title)}</title>
<updated>${updated.toISOString()}</updated>
<generator>Tejido</generator>
<link rel="self" type="application/atom+xml" href="${inXml(self)}"/>
<link rel="alternate" type="text/html" href="${inXml(url)}"/>
<link rel="license" href="${inXml(license)}"/>
${entries.map(entryOf).join('')}</feed>
`;

const entryOf = ({ id, title, author, updated, url, category, content }: AtomEntry): string => `<entry>
<id>${inXml(id)}</id>
<title>${inXml(title)}</title>
<author><name>${inXml(author)}</name></author>
<updated>${updated.toISOString()}</updated>
<link rel="alternate" type="text/html" href="${inXml(url)}"/>
<category term="${inXml(category)}"/>
<content type="text">${inXml(content)}</content>
</entry>
`;
