-- What the other files are written with; dropped at the end. The network is a function of the seed alone.
--
-- A larger network is many like the small one ("blocks"), one after the other as so many imports would leave them, and
-- one participation in twenty is by an expert of another block. So one edition, organization or expert looks the same
-- at every size, and what grows is only what lies around it.

create function bench.chance(i bigint, salt int) returns float8 immutable parallel safe
  return (hashint8extended(i, salt * 1000 + bench.seed()) & 4294967295)::float8 / 4294967296;

create function bench.pick(words text[], chance float8) returns text immutable parallel safe
  return words[1 + floor(chance * cardinality(words))::int];

create function bench.slug(name text, id int) returns text immutable parallel safe
  return translate(lower(name), 'áéíóúüñ ,.', 'aeiouun---') || '-' || id;

-- The key of a block's own nth row (from 0) in a table of which each block has so many, and the way back.
create function bench.id(nth int, block int, size int) returns int immutable parallel safe return block * size + nth + 1;
create function bench.nth(id int, size int) returns int immutable parallel safe return (id - 1) % size;
create function bench.block(id int, size int) returns int immutable parallel safe return (id - 1) / size;

-- Few are named often and many seldom: the lower the number, the more often it is drawn.
create function bench.draw(size int, chance float8, skew float8) returns int immutable parallel safe
  return floor(size * chance ^ skew)::int;

-- The organization that an expert is from.
create function bench.home(expert int) returns int immutable parallel safe
  return bench.id(bench.draw(2000, bench.chance(expert, 1), 2), bench.block(expert, 20000), 2000);

-- Every second edition is the same measured shape: 30 activities and 300 participations. The others differ widely.
create function bench.activities(edition int) returns int immutable parallel safe
  return case when bench.nth(edition, 200) % 2 = 0 then 30
    else (array[10, 10, 10, 20, 20, 20, 30, 40, 50, 90])[1 + bench.nth(edition, 200) / 2 % 10] end;

-- Ten activities on end have 100 participations, so that the first of each needs no counting.
create function bench.participants(activity int) returns int immutable parallel safe
  return (array[6, 7, 8, 9, 10, 11, 12, 13, 20, 4])[1 + (activity - 1) % 10];

create function bench.first_participation(activity int) returns int immutable parallel safe
  return (activity - 1) / 10 * 100 + (array[1, 7, 14, 22, 31, 41, 52, 64, 77, 97])[1 + (activity - 1) % 10];
