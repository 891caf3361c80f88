import { anyEditionOf } from '../../domain/edition/origin-kind.ts';
import { SIGNS } from '../../domain/sector/signs.ts';
import type { DatabaseObject } from '../../platform/changes/database-object.ts';
import { isReal } from '../../platform/read/origin.ts';
import { raw } from '../../platform/read/sql.ts';
import { originsOfSector } from './origins.ts';

// A sector's sign is stored, so that it stays what it is whichever sectors come or go. PostgreSQL gives it when the act is
// committed, whoever writes: by then all signs that the act declares are there, and it is known who is synthetic.

const isRealSector = (row: string) =>
  isReal({ anyOf: anyEditionOf }, originsOfSector(raw(row))).compile().text;

const signs = SIGNS.map(({ colour, shape, weave }, n) => `(${n}, '${colour}', '${shape}', '${weave}')`).join(
  ', ',
);

/** How far a sign is behind another in the order of the ten, around their end. */
const after = (one: string, other: string) => `(${one} - ${other} + ${SIGNS.length}) % ${SIGNS.length}`;

/**
 * Gives a sector what is missing of its sign: a colour that no other sector of its kind has, or else one of those that fewest
 * have, with a shape and a weave that nobody has in it; of all such, the first in the order of the ten.
 */
const giveSign = `create or replace function private.give_sign() returns trigger language plpgsql
set search_path = public, private, pg_temp as $$
declare
  own sector;
begin
  select * into own from sector where id = new.id;
  if own.id is null or (own.colour is not null and own.shape is not null and own.weave is not null) then
    return null;
  end if;
  with sign(n, colour, shape, weave) as (values ${signs}),
  used as materialized (
    select other.colour, other.shape, other.weave from sector other join sector mine on mine.id = own.id
    where other.id <> mine.id and ${isRealSector('other')} = ${isRealSector('mine')}
  ),
  dot as (
    select c.colour, s.shape, s.n from sign c cross join sign s
    where c.colour = coalesce(own.colour, c.colour) and s.shape = coalesce(own.shape, s.shape)
    order by (select count(*) from used where used.colour = c.colour),
      exists (select from used where used.colour = c.colour and used.shape = s.shape),
      (select count(*) from used where used.shape = s.shape),
      ${after('coalesce((select n from sign where sign.weave = own.weave), s.n)', 's.n')}, ${after('s.n', 'c.n')}, c.n
    limit 1
  )
  update sector set colour = given.colour, shape = given.shape, weave = given.weave
  from (
    select dot.colour, dot.shape, w.weave from dot cross join sign w
    where w.weave = coalesce(own.weave, w.weave)
    order by exists (select from used where used.colour = dot.colour and used.weave = w.weave),
      (select count(*) from used where used.weave = w.weave), ${after('w.n', 'dot.n')}
    limit 1
  ) given where sector.id = own.id;
  return null;
end $$`;

/** PostgreSQL replaces no constraint trigger, so the former one goes first. */
const whenCommitted = `do $$ begin
  drop trigger if exists give_sign on public.sector;
  create constraint trigger give_sign after insert or update of colour, shape, weave on public.sector
    deferrable initially deferred for each row
    when (new.colour is null or new.shape is null or new.weave is null) execute function private.give_sign();
end $$`;

/** What gives sectors the signs that nobody declared. */
export const signObjects: DatabaseObject[] = [
  { name: 'function private.give_sign', sql: giveSign },
  { name: 'trigger sector.give_sign', sql: whenCommitted },
];
