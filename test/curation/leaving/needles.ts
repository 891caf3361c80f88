/** The ways in which a text may stand in an answer. */
function writtenAs(text: string): string[] {
  const ascii = (written: string) =>
    written.replaceAll(
      /[^\x20-\x7e]/g,
      (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
    );
  const html = (written: string) =>
    written.replaceAll('&', '&amp;').replaceAll("'", '&#39;').replaceAll('"', '&quot;');
  return [text, text.normalize('NFD')].flatMap((form) => [
    form,
    encodeURIComponent(form),
    encodeURIComponent(form).replaceAll('%20', '+'),
    JSON.stringify(form).slice(1, -1),
    ascii(form),
    html(form),
  ]);
}

/** Which of the texts stand in an answer, in whatever encoding and case. */
export function foundIn(body: string, texts: readonly string[]): string[] {
  const haystack = body.toLowerCase();
  return texts.filter((text) => writtenAs(text).some((form) => haystack.includes(form.toLowerCase())));
}
