import { isNodeId } from '../../layout/node-ids.ts';

/** A query parameter: how it is parsed from its comma-separated values, and how it is written. */
export interface QueryParameter<Value> {
  /** The value where the parameter is absent. */
  defaultValue: Value;
  /** Undefined where the texts are not valid. */
  parse: (texts: string[]) => Value | undefined;
  format: (value: Value) => string;
}

/** Where the camera is: 0.5, 0.5 is the centre of the frame, and a ratio of 1 shows the whole frame. */
export interface Camera {
  x: number;
  y: number;
  ratio: number;
}

/** How many entries a list argument of the graph may have. */
const MAX_LIST_LENGTH = 100;

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;

const joinWithCommas = (values: readonly string[]): string => values.join(',');

/** The texts without repetitions; undefined where there are none, too many, or one that is not valid. */
function uniqueValidTexts<Text extends string>(
  texts: readonly string[],
  isValid: (text: string) => boolean,
  max = MAX_LIST_LENGTH,
) {
  const trimmed = [...new Set(texts.map((text) => text.trim()).filter(Boolean))];
  return trimmed.length > 0 && trimmed.length <= max && trimmed.every(isValid)
    ? (trimmed as Text[])
    : undefined;
}

export const enumParameter = <Text extends string>(
  values: readonly Text[],
  defaultValue: Text,
): QueryParameter<Text> => ({
  defaultValue,
  parse: ([text = '']) => values.find((value) => value.toLowerCase() === text.trim().toLowerCase()),
  format: (value) => value,
});

export const enumListParameter = <Text extends string>(values: readonly Text[]): QueryParameter<Text[]> => ({
  defaultValue: [],
  parse: (texts) => {
    const found = uniqueValidTexts<Text>(
      texts.map((text) => text.toUpperCase()),
      (text) => values.includes(text as Text),
    );
    return found && values.filter((value) => found.includes(value));
  },
  format: joinWithCommas,
});

/** Slugs; ids are accepted too. */
export const slugListParameter: QueryParameter<string[]> = {
  defaultValue: [],
  parse: (texts) =>
    uniqueValidTexts(texts, (text) => text.length <= 200 && (SLUG.test(text) || isNodeId(text))),
  format: joinWithCommas,
};

/** Slugs, ids, codes and values of the graph, as the entries of a legend have them. */
export const keyListParameter: QueryParameter<string[]> = {
  defaultValue: [],
  parse: (texts) => uniqueValidTexts(texts, (text) => /^\p{L}[\p{L}\d_ -]{0,80}$/u.test(text)),
  format: joinWithCommas,
};

export const integerParameter = (min: number, max: number, defaultValue: number): QueryParameter<number> => ({
  defaultValue,
  parse: ([text = '']) => {
    const value = /^\d{1,6}$/.test(text.trim()) ? Number(text) : Number.NaN;
    return value >= min && value <= max ? value : undefined;
  },
  format: String,
});

export const flagParameter: QueryParameter<boolean> = {
  defaultValue: false,
  parse: ([text]) => (text === '1' ? true : undefined),
  format: (value) => (value ? '1' : ''),
};

export const idListParameter = (max: number): QueryParameter<string[]> => ({
  defaultValue: [],
  parse: (texts) => uniqueValidTexts(texts, (text) => isNodeId(text), max),
  format: joinWithCommas,
});

export const idParameter: QueryParameter<string> = {
  defaultValue: '',
  parse: ([text = '', ...others]) => (others.length === 0 && isNodeId(text) ? text : undefined),
  format: (id) => id,
};

/** One of some names, or the enum value of the graph: `TWO_MODE` for `two-mode`. */
export const kindParameter = <Text extends string>(
  values: readonly Text[],
  defaultValue: Text,
): QueryParameter<Text> => ({
  defaultValue,
  parse: ([text = '']) => {
    const name = text.trim().toLowerCase().replaceAll('_', '-');
    return values.find((value) => value === name || value === `${name}s`);
  },
  format: (value) => value,
});

/** Two different slugs. */
export const slugPairParameter: QueryParameter<string[]> = {
  defaultValue: [],
  parse: (texts) => {
    const pair = slugListParameter.parse(texts);
    return pair?.length === 2 ? pair : undefined;
  },
  format: joinWithCommas,
};

/** A cursor of a list. */
export const cursorParameter: QueryParameter<string> = {
  defaultValue: '',
  parse: ([text = '']) => (/^[\w=+/-]{1,400}$/.test(text) ? text : undefined),
  format: (text) => text,
};

const MAX_CAMERA_VALUE = 10;

/** Three numbers, rounded so that an address stays short. */
export const cameraParameter: QueryParameter<Camera | undefined> = {
  defaultValue: undefined,
  parse: (texts) => {
    const [x = Number.NaN, y = Number.NaN, ratio = Number.NaN, ...others] = texts.map((text) =>
      /^-?\d{1,2}(\.\d{1,4})?$/.test(text) ? Number(text) : Number.NaN,
    );
    const isNear =
      Math.abs(x) <= MAX_CAMERA_VALUE &&
      Math.abs(y) <= MAX_CAMERA_VALUE &&
      ratio > 0 &&
      ratio <= MAX_CAMERA_VALUE;
    return isNear && others.length === 0 ? { x, y, ratio } : undefined;
  },
  format: (camera) => (camera ? [camera.x, camera.y, camera.ratio].map(formatThousandths).join(',') : ''),
};

/** With at most three decimals, and without a minus sign before zero. */
export const formatThousandths = (value: number): string => String(Math.round(value * 1000) / 1000 || 0);
