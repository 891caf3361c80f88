interface OfSeries {
  series: { synthetic: boolean };
}

/** What was found, with what says whether it is invented: itself, its series, or its edition. */
type FoundNode = object | { synthetic: boolean } | OfSeries | { edition: OfSeries };

/** Whether something that was found is invented, of whatever kind it is. */
export function isSynthetic(node: FoundNode): boolean {
  if ('synthetic' in node) return node.synthetic;
  if ('series' in node) return node.series.synthetic;
  return 'edition' in node && node.edition.series.synthetic;
}
