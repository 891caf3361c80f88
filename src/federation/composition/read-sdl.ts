import { type DocumentNode, GraphQLError, Lexer, parse, Source, TokenKind } from 'graphql';
import type { Problem } from './problem.ts';

/** How many bytes an SDL may have. */
export const MAX_BYTES = 2 ** 20;

/** How many tokens an SDL may have, comments included: five times those of ours. */
const MAX_TOKENS = 60_000;

/** How deep brackets may stand within each other; in ours they stand three deep. */
const MAX_DEPTH = 30;

const OPENING: ReadonlySet<string> = new Set([TokenKind.BRACE_L, TokenKind.BRACKET_L, TokenKind.PAREN_L]);
const CLOSING: ReadonlySet<string> = new Set([TokenKind.BRACE_R, TokenKind.BRACKET_R, TokenKind.PAREN_R]);

/** What is wrong with the size of an SDL, said before anything of it is read. */
export const problemOfSize = (sdl: string, maxBytes = MAX_BYTES): Problem | undefined =>
  Buffer.byteLength(sdl) > maxBytes
    ? {
        message:
          'The SDL has more than 1 MB: leave out what belongs to no partner, such as long descriptions.',
      }
    : undefined;

/** Parses an SDL that somebody else wrote, in time and memory that its size bounds. */
export function readSdl(name: string, sdl: string, maxBytes = MAX_BYTES): DocumentNode | Problem {
  const tooLarge = problemOfSize(sdl, maxBytes);
  if (tooLarge) return tooLarge;
  const source = new Source(sdl, name);
  try {
    return problemOfTokens(source) ?? parse(source, { maxTokens: MAX_TOKENS });
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    const [{ line, column } = { line: 1, column: 1 }] = error.locations ?? [];
    return { line, message: `The SDL does not parse at column ${column}: ${error.message}` };
  }
}

/** Reads the tokens one by one: the parser calls itself for what is nested, and would overflow the stack. */
function problemOfTokens(source: Source): Problem | undefined {
  const lexer = new Lexer(source);
  let depth = 0;
  for (let count = 0; lexer.token.kind !== TokenKind.EOF; count++) {
    const { kind, line } = lexer.advance();
    if (count > MAX_TOKENS)
      return {
        line,
        message: `The SDL has more than ${MAX_TOKENS.toLocaleString('en-US')} tokens: make it smaller.`,
      };
    if (OPENING.has(kind)) depth++;
    if (CLOSING.has(kind)) depth--;
    if (depth > MAX_DEPTH) return { line, message: `Brackets stand more than ${MAX_DEPTH} deep: nest less.` };
  }
  return undefined;
}
