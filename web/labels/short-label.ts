import { withoutLegalForm } from './legal-form.ts';

/** What a label is written from. */
export interface Named {
  label: string;
  acronym: string | null;
}

/** An acronym in brackets, as in "Universidad Nacional (UNAM)". */
const BRACKETED_ACRONYM = /\((\p{Lu}{2,10})\)/u;

/** Words that no line ends with, since what they lead to is missing. */
const LEADING_WORDS = /(\s+(de|del|la|las|el|los|y|e|en|para|por|con|of|the|and|for|in))+$/i;

/** A name that exceeds the width by so few letters still stands on one line. */
const SLACK = 3;

/** What is written on the map: the acronym, else the name without its legal form, on one line or two. */
export function shortLabel({ label, acronym }: Named, lineLength: number): string[] {
  const short = acronym ?? BRACKETED_ACRONYM.exec(label)?.[1];
  if (short) return [short];
  const name = withoutLegalForm(label);
  return name.length <= lineLength + SLACK ? [name] : twoLines(name, lineLength);
}

/** A text on two lines, cut at a word if it needs more. */
function twoLines(name: string, lineLength: number): string[] {
  const lines: string[] = [''];
  for (const word of name.split(/\s+/)) {
    const last = lines.length - 1;
    const joined = `${lines[last]} ${word}`.trim();
    if (!lines[last] || joined.length <= lineLength) lines[last] = joined;
    else if (last === 0) lines.push(word);
    else {
      lines[last] = cutShort(lines[last]!);
      break;
    }
  }
  return lines.map((line) => (line.length > lineLength + SLACK + 4 ? cutAtLength(line, lineLength) : line));
}

const cutShort = (line: string): string => `${line.replace(LEADING_WORDS, '').replace(/[,;:]$/, '')}…`;

const cutAtLength = (line: string, length: number): string => `${line.slice(0, length).trimEnd()}…`;

/** A text of at most so many letters, cut at a word. */
export function shorten(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most).replace(/\s+\S*$/, '');
  return cutShort(cut);
}

/** A whole name on lines of about so many letters, none of them cut. */
export function wrapName(name: string, lineLength: number): string[] {
  const lines: string[] = [''];
  for (const word of name.split(/\s+/)) {
    const last = lines.length - 1;
    const joined = `${lines[last]} ${word}`.trim();
    if (!lines[last] || joined.length <= lineLength) lines[last] = joined;
    else lines.push(word);
  }
  return lines;
}
