/** The fonts of the page as rules that hold the files themselves: what is drawn as an image loads nothing. */
export async function fontRules(): Promise<string> {
  const rules = [...document.styleSheets]
    .flatMap(({ cssRules }) => [...cssRules])
    .filter((rule) => rule instanceof CSSFontFaceRule);
  return (
    await Promise.all(rules.map(({ cssText, parentStyleSheet }) => withFile(cssText, parentStyleSheet?.href)))
  ).join('\n');
}

async function withFile(rule: string, sheet: string | null | undefined): Promise<string> {
  const file = /url\("([^"]+)"\)/.exec(rule)?.[1];
  if (!file) return rule;
  const bytes = new Uint8Array(await (await fetch(new URL(file, sheet ?? location.href))).arrayBuffer());
  const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return rule.replace(file, `data:font/woff2;base64,${btoa(text)}`);
}
