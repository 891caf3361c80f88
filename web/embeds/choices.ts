/** In what order entries stand: people by their name or family name, activities by time or the latest first. */
export const SORTS = ['name', 'family-name', 'time', 'latest-first'] as const;

export type Sort = (typeof SORTS)[number];

/** How people are shown: as cards, or as a wall of portraits. */
export const VIEWS = ['cards', 'wall'] as const;

export type View = (typeof VIEWS)[number];

/** What can be left out of each entry. */
export const OMISSIONS = ['role', 'organization', 'activity', 'bio'] as const;

export type Omission = (typeof OMISSIONS)[number];

/** How many values a parameter has at most. */
export const MAX_VALUES = 20;

/** How many entries of a list an embed has at most. */
export const MAX_ENTRIES = 5_000;
