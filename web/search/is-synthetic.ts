interface OfSeries {
  series: { synthetic: boolean };
}

/** A node that was found. Itself, its series or its edition says whether it is synthetic. */
type FoundNode = object | { synthetic: boolean } | OfSeries | { edition: OfSeries };

/** Whether a node that was found is synthetic, whatever its type. */
export function isSynthetic(node: FoundNode): boolean {
  if ('synthetic' in node) return node.synthetic;
  if ('series' in node) return node.series.synthetic;
  return 'edition' in node && node.edition.series.synthetic;
}
