/** What XML documents must not contain: control characters except tab and line ends, lone surrogates, and non-characters. */
const FORBIDDEN_IN_XML = /[^\P{Cc}\t\n\r]|\p{Cs}|[\ufffe\uffff]/gu;

/** Escapes a text for XML, and leaves out characters that XML does not allow. */
export const escapeXml = (text: string): string =>
  text
    .replaceAll(FORBIDDEN_IN_XML, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
