import type { Palette } from './palette.ts';
import type { TieAttributes } from './to-graph.ts';

/** The colour of a tie: of its change, if there is one; faint outside of the highlight; else of its verdict. */
export function tieColour(
  palette: Palette,
  { change, verdict }: Pick<TieAttributes, 'change' | 'verdict'>,
  isInHighlight: boolean | undefined,
): string {
  if (isInHighlight === false) return palette.faint;
  if (change) return palette.change[change];
  if (isInHighlight) return palette.highlight;
  return verdict === 'STRONGER_THAN_CHANCE' ? palette.strong : palette.tie;
}
