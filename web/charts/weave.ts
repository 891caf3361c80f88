/** How many threads there are each way, how far apart, and how many colours they have. */
const [THREADS, PITCH, COLOURS] = [6, 12, 10];

/** A weave that is drawn from a name, on 72 by 72: its paths, and its colours by their places among those of sectors. */
export interface Weave {
  warp: { colour: number; path: string };
  weft: { colour: number; path: string };
  initials: string;
}

/** What stands for whoever has no picture: the same weave for the same name, on every page. */
export function weaveOf(name: string): Weave {
  const hash = hashOf(name);
  const warp = hash % COLOURS;
  const weft = (warp + 1 + ((hash >>> 8) % (COLOURS - 1))) % COLOURS;
  const upright = Array.from({ length: THREADS }, (_, at) => `M${at * PITCH + 6} 0V72`).join('');
  return {
    warp: { colour: warp, path: upright },
    weft: { colour: weft, path: weftOf(hash) },
    initials: initialsOf(name.normalize('NFC')),
  };
}

/** A number that is the same for the same text, on every page: FNV-1a by G. Fowler, L. C. Noll and K.-P. Vo. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const letter of text.normalize('NFC')) {
    hash ^= letter.codePointAt(0)!;
    hash = Math.imul(hash, 0x01000193) >>> 0;
  }
  return hash;
}

/** The first letters of the first two words that begin with a capital, else of the first two words. */
export function initialsOf(name: string): string {
  const words = name.split(/[\s(),]+/u).filter((word) => /^\p{L}/u.test(word));
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word));
  return (capitals.length > 0 ? capitals : words)
    .slice(0, 2)
    .map((word) => [...word][0]!.toUpperCase())
    .join('');
}

/** Where the weft lies above the warp: the same from the left and from the right. */
function weftOf(hash: number): string {
  const parts: string[] = [];
  for (let row = 0; row < THREADS; row++) {
    for (let column = 0; column < THREADS / 2; column++) {
      if (column > 0 && ((hash >>> (row * 3 + column)) & 1) === 0 && (row + column) % 2 === 0) continue;
      for (const at of [column, THREADS - 1 - column])
        parts.push(`M${at * PITCH} ${row * PITCH + 6}h${PITCH}`);
    }
  }
  return parts.join('');
}
