/** The legal form that ends a name, and says nothing on a map. */
const LEGAL_FORM =
  /[,\s]+(A\.?\s?C\.?|S\.?\s?A\.?(\s?de\s?C\.?\s?V\.?)?|S\.?\s?C\.?|Inc\.?|Ltd\.?|LLC|GmbH|Co\.?,?\s?Ltd\.?)$/i;

/** A name without its legal form and without what stands in brackets; the whole, if nothing else is left. */
export function withoutLegalForm(label: string): string {
  const name = label
    .replaceAll(/\s*\(.*?\)\s*/g, ' ')
    .trim()
    .replace(LEGAL_FORM, '')
    .trim();
  return name || label;
}
