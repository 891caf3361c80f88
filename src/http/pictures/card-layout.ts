import { SHARE_PICTURE } from '../../../web/layout/share-picture.ts';
import type { Card, CardFigure, CardSign } from '../../../web/sharing/card.ts';
import { type Drawing, drawn, piece } from './drawing.ts';
import { MARK_BOX, markOutline } from './sector-mark.ts';
import { printable, titleSize } from './text-size.ts';

/** The colours of the pages on a light ground. */
const [PAPER, INK, MUTED, ACCENT, WARM, EDGE, FAINT] = [
  '#fbf8f3',
  '#1c1d22',
  '#565862',
  '#28398f',
  '#a01c44',
  '#8c8577',
  '#ddd6ca',
];

/** The space beside everything, and what is left between, in pixels. */
const MARGIN = 64;
const INNER = SHARE_PICTURE.width - 2 * MARGIN;

/** A card as boxes with texts: a name, what it is, its numbers, and whose picture this is. */
export function layoutOf(card: Card): Drawing {
  const { width, height } = SHARE_PICTURE;
  const column = { flexDirection: 'column', width, height };
  return piece({ ...column, background: PAPER, color: INK }, [
    bandOf(card.band ?? []),
    piece(
      {
        ...column,
        height: height - BAND,
        boxSizing: 'border-box',
        padding: `36px ${MARGIN}px`,
        justifyContent: 'space-between',
      },
      [
        piece({ flexDirection: 'column' }, [titleOf(card.title), beside(card)]),
        piece(
          { gap: 40, alignItems: 'flex-start' },
          card.figures.map((figure) => figureOf(figure, card.figures.length)),
        ),
        signature(card.tagline),
      ],
    ),
  ]);
}

/** How high the band is, in pixels. */
const BAND = 20;

/** One field for each recorded organization, and nothing for those that are not; a field without a sector is hollow. */
function bandOf(colours: readonly (string | null)[]): Drawing {
  const gap = colours.length > 40 ? 1 : 4;
  const width = (SHARE_PICTURE.width - gap * (colours.length - 1)) / colours.length;
  const hollow: Record<string, string> = width > 8 ? { border: `2px solid ${EDGE}` } : { background: FAINT };
  const fieldOf = (colour: string | null) =>
    piece({ width, height: BAND, ...(colour === null ? hollow : { background: colour }) });
  return piece({ width: SHARE_PICTURE.width, height: BAND, gap }, colours.map(fieldOf));
}

function titleOf(title: string): Drawing {
  const { size, lines } = titleSize(title);
  return text(
    title,
    { fontSize: size, fontWeight: 700, lineHeight: 1.12, letterSpacing: '-0.018em', width: INNER },
    lines,
  );
}

/** What stands below the title: a line of text and the sector, beside them the threads. */
const beside = ({ subtitle, sign, threads }: Card): Drawing =>
  piece({ justifyContent: 'space-between', marginTop: 12, width: INNER }, [
    piece({ flexDirection: 'column', width: threads ? 720 : INNER }, [
      ...(subtitle
        ? [text(subtitle, { fontSize: 34, lineHeight: 1.25, color: MUTED }, sign || threads ? 2 : 3)]
        : []),
      ...(sign ? [signOf(sign)] : []),
    ]),
    ...(threads ? [threadsOf(threads)] : []),
  ]);

const signOf = ({ name, colour, shape }: CardSign): Drawing =>
  piece({ alignItems: 'center', gap: 14, marginTop: 14 }, [
    drawn({ width: name ? 32 : 64, box: MARK_BOX, paths: [{ d: markOutline(shape), fill: colour }] }),
    ...(name ? [text(name, { fontSize: 30, color: INK, maxWidth: 900 }, 1)] : []),
  ]);

/** How far threads are apart, how long they are, and how many are in a row. */
const [PITCH, LENGTH, ROW] = [8, 34, 35];

/** One thread for each that was announced: thick and coloured where it is recorded, else thin. */
function threadsOf({ recorded, published }: NonNullable<Card['threads']>): Drawing {
  const paths = Array.from({ length: published }, (_, at) => {
    const [x, y] = [(at % ROW) * PITCH + 3, Math.floor(at / ROW) * (LENGTH + 8)];
    const isRecorded = at < recorded;
    return {
      d: `M${x} ${y}v${LENGTH}`,
      stroke: isRecorded ? ACCENT : EDGE,
      strokeWidth: isRecorded ? 5 : 1.5,
    };
  });
  const width = Math.min(ROW, published) * PITCH;
  return drawn({ width, box: [width, Math.ceil(published / ROW) * (LENGTH + 8)], paths });
}

function figureOf({ value, part, label }: CardFigure, count: number): Drawing {
  const width = Math.floor((INNER - 40 * (count - 1)) / count);
  // A digit is about half as wide as high, and no number may be cut.
  const size = Math.min(1, width / (value.length * 40 + (part ? 12 + part.length * 21 : 0)));
  return piece({ flexDirection: 'column', maxWidth: Math.min(width, 400) }, [
    piece({ alignItems: 'baseline', gap: 12 }, [
      text(value, { fontSize: Math.floor(76 * size), fontWeight: 700, lineHeight: 1.1 }, 1),
      ...(part ? [text(part, { fontSize: Math.floor(40 * size), color: MUTED }, 1)] : []),
    ]),
    text(label, { fontSize: 29, lineHeight: 1.2, color: MUTED }, 3),
  ]);
}

/** The mark of the project: two threads over two. */
const WEAVE = [
  { d: 'M5 0v3.6M5 6.4V16M11 0v9.6M11 12.4V16', stroke: ACCENT, strokeWidth: 2.4 },
  { d: 'M0 5h9.6M12.4 5H16M0 11h3.6M6.4 11H16', stroke: WARM, strokeWidth: 2.4 },
];

const signature = (tagline: string): Drawing =>
  piece({ alignItems: 'center', gap: 16 }, [
    drawn({ width: 44, box: [16, 16], paths: WEAVE }),
    text('Tejido', { fontSize: 31, fontWeight: 700 }, 1),
    text(tagline, { fontSize: 28, color: MUTED, maxWidth: 850 }, 1),
  ]);

/** A text that ends with an ellipsis where it takes more lines than it may. */
const text = (content: string, style: Record<string, string | number>, lines: number): Drawing =>
  piece({ ...style, display: 'block', lineClamp: lines, wordBreak: 'break-word' }, printable(content));
