import { byLocale } from './locale.ts';

type OfType = (type: string) => string;

/** The texts of the log of the desk about what an act touched. */
export const aboutMessages = byLocale(
  {
    kinds: {
      CREATED: (type) => `Se registra ${type}`,
      RESTORED: (type) => `Vuelve ${type}`,
    } as Record<string, OfType>,
    removed: (type: string) => `Se quita ${type}`,
    more: (count: number) => `y ${count} más`,
  },
  {
    kinds: {
      CREATED: (type) => `Recorded ${type}`,
      RESTORED: (type) => `Brought back ${type}`,
    } as Record<string, OfType>,
    removed: (type: string) => `Taken out ${type}`,
    more: (count: number) => `and ${count} more`,
  },
);
