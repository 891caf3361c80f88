import type { ASTNode } from 'graphql';

/** Something that keeps a subgraph out: a sentence, and the line of the SDL that it speaks of. */
export interface Problem {
  line?: number;
  message: string;
}

/** How many problems of a subgraph are told. */
const MAX_PROBLEMS = 50;

/** A problem of what stands at a node of the SDL. */
export function problemAt(node: ASTNode | undefined, message: string): Problem {
  const line = node?.loc?.startToken.line;
  return line ? { line, message } : { message };
}

/** The problems as sentences, by their lines; of too many the first. Without lines where nobody has written the SDL. */
export function sentencesOf(problems: readonly Problem[], hasLines = true): string[] {
  const sorted = problems.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0));
  const sentences = sorted.map(({ line, message }) =>
    hasLines && line ? `Line ${line}: ${message}` : message,
  );
  const unique = [...new Set(sentences)];
  const more = unique.length - MAX_PROBLEMS;
  return more > 0 ? [...unique.slice(0, MAX_PROBLEMS), `There are ${more} more problems.`] : unique;
}
