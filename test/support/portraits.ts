import type { World } from './world.ts';

/** The address of the portrait that `givePortraits` makes of a photograph, on the server at an origin. */
export const portraitPath = /^\/photos\/[0-9a-f]{64}\.webp$/;

/** Gives everybody a portrait who has a photograph and agreed to it, as if it had been fetched: 640 pixels square. */
export const givePortraits = (world: World): Promise<unknown> =>
  world.sql(`insert into portrait (expert_id, hash, width, height, picture)
    select id, encode(sha256(convert_to(photo ->> 'url', 'UTF8')), 'hex'), 640, 640, '\\x52494646' from expert
    where photo ->> 'url' is not null and consent = 'GRANTED' on conflict do nothing`);
