/** Pixels of four bytes each, row by row: red, green, blue and how opaque it is. */
export interface Pixels {
  data: Uint8ClampedArray;
  width: number;
  height: number;
}

/** The range of pixels that one pixel of a smaller picture stands for: at least one. */
const rangeOf = (at: number, from: number, to: number): [number, number] => {
  const start = Math.floor((at * from) / to);
  return [start, Math.max(start + 1, Math.floor(((at + 1) * from) / to))];
};

/** Makes a picture no longer than `longest` on either side; each pixel is the mean of those it stands for, by how opaque they are. */
export function scaleDown(picture: Pixels, longest: number): Pixels {
  const scale = Math.min(1, longest / Math.max(picture.width, picture.height));
  if (scale === 1) return picture;
  const width = Math.max(1, Math.round(picture.width * scale));
  const height = Math.max(1, Math.round(picture.height * scale));
  const data = new Uint8ClampedArray(width * height * 4);
  for (let y = 0; y < height; y++) {
    const rows = rangeOf(y, picture.height, height);
    for (let x = 0; x < width; x++) {
      data.set(meanOf(picture, rangeOf(x, picture.width, width), rows), (y * width + x) * 4);
    }
  }
  return { data, width, height };
}

type Pixel = [red: number, green: number, blue: number, opacity: number];

function meanOf({ data, width }: Pixels, [left, right]: [number, number], [top, bottom]: [number, number]) {
  let [red, green, blue, opacity] = [0, 0, 0, 0];
  for (let y = top; y < bottom; y++) {
    for (let at = (y * width + left) * 4; at < (y * width + right) * 4; at += 4) {
      const weight = data[at + 3]!;
      red += data[at]! * weight;
      green += data[at + 1]! * weight;
      blue += data[at + 2]! * weight;
      opacity += weight;
    }
  }
  const by = opacity || 1;
  const mean: Pixel = [red / by, green / by, blue / by, opacity / ((right - left) * (bottom - top))];
  return mean;
}
