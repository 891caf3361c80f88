// The way to `../lens/lens-sdl.ts`, which makes the SDL under which another network joins.

/** Makes the SDL under which another network's Tejido joins ours, or says in sentences why it cannot. */
export type LensOf = (input: {
  name: string;
  home: string;
  sdl: string;
  ours: string;
}) => { lens: { sdl: string; linked: boolean } } | { problems: readonly string[] };

/** Refuses every network until there is a lens. */
export const lensOf: LensOf = () => ({ problems: ['Networks cannot be joined yet.'] });
