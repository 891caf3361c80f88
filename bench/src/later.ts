export type CleanUp = () => Promise<unknown>;

/** Has something undone when all is over. */
export type Later = (cleanUp: CleanUp) => void;

/** Undoes what was begun, the last first. */
export async function undo(cleanUps: CleanUp[]): Promise<void> {
  for (const cleanUp of cleanUps.reverse()) {
    await cleanUp().catch((error: Error) => console.error(`Cleaning up: ${error.message}`));
  }
}
