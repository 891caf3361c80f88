/** A word of an address: how it is read from the texts between its commas, and how it is written. */
export interface Word<Value> {
  /** What holds where the word is absent. */
  none: Value;
  /** Undefined where the texts say nothing that can be understood. */
  read: (texts: string[]) => Value | undefined;
  write: (value: Value) => string;
}

/** Where the eye is: 0.5, 0.5 is the middle, and a ratio of 1 shows the whole. */
export interface Camera {
  x: number;
  y: number;
  ratio: number;
}

/** How many entries the lists of the graph take. */
const MOST = 100;

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const ID = /^[A-Z][A-Za-z]{0,30}_[1-9a-z][0-9a-z]{0,6}$/;

const joined = (values: readonly string[]): string => values.join(',');

/** The texts without repetitions, if there are not too many and each is as it should be. */
function all<Text extends string>(texts: readonly string[], isFit: (text: string) => boolean, most = MOST) {
  const trimmed = [...new Set(texts.map((text) => text.trim()).filter(Boolean))];
  return trimmed.length > 0 && trimmed.length <= most && trimmed.every(isFit)
    ? (trimmed as Text[])
    : undefined;
}

export const oneWord = <Text extends string>(values: readonly Text[], none: Text): Word<Text> => ({
  none,
  read: ([text = '']) => values.find((value) => value.toLowerCase() === text.trim().toLowerCase()),
  write: (value) => value,
});

export const listWord = <Text extends string>(values: readonly Text[]): Word<Text[]> => ({
  none: [],
  read: (texts) => {
    const found = all<Text>(
      texts.map((text) => text.toUpperCase()),
      (text) => values.includes(text as Text),
    );
    return found && values.filter((value) => found.includes(value));
  },
  write: joined,
});

/** Slugs of what there is; ids may stand in their places. */
export const slugsWord: Word<string[]> = {
  none: [],
  read: (texts) => all(texts, (text) => text.length <= 200 && (SLUG.test(text) || ID.test(text))),
  write: joined,
};

export const numberWord = (least: number, most: number, none: number): Word<number> => ({
  none,
  read: ([text = '']) => {
    const value = /^\d{1,6}$/.test(text.trim()) ? Number(text) : Number.NaN;
    return value >= least && value <= most ? value : undefined;
  },
  write: String,
});

export const flag: Word<boolean> = {
  none: false,
  read: ([text]) => (text === '1' ? true : undefined),
  write: (value) => (value ? '1' : ''),
};

export const idsWord = (most: number): Word<string[]> => ({
  none: [],
  read: (texts) => all(texts, (text) => ID.test(text), most),
  write: joined,
});

export const idWord: Word<string> = {
  none: '',
  read: ([text = '', ...others]) => (others.length === 0 && ID.test(text) ? text : undefined),
  write: (id) => id,
};

/** One of some names, which may also be said as the graph says them: `TWO_MODE` for `two-mode`. */
export const kindWord = <Text extends string>(values: readonly Text[], none: Text): Word<Text> => ({
  none,
  read: ([text = '']) => {
    const name = text.trim().toLowerCase().replaceAll('_', '-');
    return values.find((value) => value === name || value === `${name}s`);
  },
  write: (value) => value,
});

/** Two different slugs. */
export const pairWord: Word<string[]> = {
  none: [],
  read: (texts) => {
    const pair = slugsWord.read(texts);
    return pair?.length === 2 ? pair : undefined;
  },
  write: joined,
};

/** A place in a list. */
export const cursorWord: Word<string> = {
  none: '',
  read: ([text = '']) => (/^[\w=+/-]{1,400}$/.test(text) ? text : undefined),
  write: (text) => text,
};

const FARTHEST = 10;

/** Three numbers, rounded so that an address stays short. */
export const cameraWord: Word<Camera | undefined> = {
  none: undefined,
  read: (texts) => {
    const [x = Number.NaN, y = Number.NaN, ratio = Number.NaN, ...others] = texts.map((text) =>
      /^-?\d{1,2}(\.\d{1,4})?$/.test(text) ? Number(text) : Number.NaN,
    );
    const isNear = Math.abs(x) <= FARTHEST && Math.abs(y) <= FARTHEST && ratio > 0 && ratio <= FARTHEST;
    return isNear && others.length === 0 ? { x, y, ratio } : undefined;
  },
  write: (camera) => (camera ? [camera.x, camera.y, camera.ratio].map(rounded).join(',') : ''),
};

/** With three decimals at most, and no minus before a nought. */
export const rounded = (value: number): string => String(Math.round(value * 1000) / 1000 || 0);
