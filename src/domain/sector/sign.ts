import { ObjectType } from 'type-graphql';
import { enumOf } from '../../platform/graph/enum.ts';
import { Column } from '../../platform/graph/row-field.ts';
import { SIGNS, sectorColours, sectorShapes, sectorWeaves } from './signs.ts';

export const SectorColourName = enumOf(
  'SectorColourName',
  'The ten colours of sectors. With full colour vision or any deficiency of it, no two look alike.',
  sectorColours,
  Object.fromEntries(
    SIGNS.map(({ colour, light, dark }) => [colour, `${light} on a light ground, ${dark} on a dark one.`]),
  ),
);

export const SectorShape = enumOf(
  'SectorShape',
  'The form of the mark of a sector: the second sign on dots, for whoever sees no colours.',
  sectorShapes,
  {
    SQUARE: 'A square.',
    CIRCLE: 'A circle.',
    DIAMOND: 'A square that stands on its point.',
    TRIANGLE: 'A triangle that stands on its side.',
    HEXAGON: 'A hexagon.',
    STAR: 'A star with five points.',
    TRIANGLE_DOWN: 'A triangle that stands on its point.',
    CROSS: 'An upright cross, as a plus.',
    PENTAGON: 'A pentagon.',
    X: 'A diagonal cross, as the letter.',
  },
);

export const SectorWeave = enumOf(
  'SectorWeave',
  'The pattern of the areas of a sector: the second sign where areas adjoin, such as in bars.',
  sectorWeaves,
  {
    PLAIN: 'No pattern.',
    TWILL: 'Diagonals that fall to the right.',
    WEFT_STRIPE: 'Horizontal lines.',
    WARP_STRIPE: 'Vertical lines.',
    DOTS: 'Dots.',
    TWILL_LEFT: 'Diagonals that rise to the right.',
    CHECK: 'Horizontal and vertical lines.',
    ZIGZAG: 'A line that goes up and down.',
    DOUBLE_STRIPE: 'Horizontal lines, twice as dense.',
    CROSSHATCH: 'Diagonals both ways.',
  },
);

@ObjectType({
  description:
    'A colour for a light and a dark ground: one that is read on white is lost on black, so a picture takes either. ' +
    'Each has a contrast of 3:1 or more on its ground, enough for marks and areas, and too little for text.',
})
export class SectorColour {
  @Column(() => SectorColourName, 'What it is called; the same in files.')
  name!: keyof typeof SectorColourName;

  @Column(() => String, 'On a light ground, such as #33198b.')
  light!: string;

  @Column(() => String, 'On a dark ground, such as #6e5dd2.')
  dark!: string;
}

/** The colour of a name on both grounds. */
export function sectorColour(name: string): SectorColour {
  const { colour, light, dark } = SIGNS.find((sign) => sign.colour === name)!;
  return { name: colour, light, dark };
}
