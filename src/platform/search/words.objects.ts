import type { DatabaseObject } from '../changes/database-object.ts';

// Letters are told from signs by their code points and not by classes such as [:alnum:], which know no letters but ASCII's where
// a database has the ctype C.

/** What stands between words, once a text is folded. */
const SIGNS = [
  String.raw`\u0001-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00bf\u00d7\u00f7\u02b0-\u02ff`,
  String.raw`\u055a-\u055f\u0589\u05be\u05c0\u05c3\u05f3\u05f4\u060c\u061b\u061f\u066a-\u066d\u06d4\u0964\u0965\u1361-\u1368`,
  String.raw`\u2000-\u2bff\u3000-\u3004\u3008-\u3020\u3030\u303d-\u303f\u30a0\u30fb`,
  String.raw`\ufe10-\ufe6f\uff00-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65\ufff0-\uffff\U0001f000-\U0001faff`,
].join('');

/** The marks of vowels in Arabic, which are seldom written, and what draws words out. */
const VOWEL_MARKS = String.raw`\u0640\u064b-\u065f\u0670`;

/** Letters of the scripts that set no space between words: Thai to Burmese, Chinese, Japanese, and Korean, whose names are one word. */
const UNSPACED = [
  String.raw`\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff`,
  String.raw`\U00020000-\U0003ffff`,
].join('');

/** Of a longer word only this many letters count. */
const LONGEST_WORD = 50;

/** Words of fewer letters are too like too many others for a slip, and those of more have too many forms. */
const SLIPS = { shortestAsked: 3, longest: 20 };

const searchWords = `create or replace function public.search_words(given text) returns text[]
language plpgsql immutable strict parallel safe as $$
declare
  folded text := public.fold(given);
  words text[];
begin
  if octet_length(folded) = length(folded) then
    words := regexp_split_to_array(folded, '[^a-z0-9]+');
  else
    words := regexp_split_to_array(regexp_replace(folded, '[${VOWEL_MARKS}]', '', 'g'), '[${SIGNS}]+');
  end if;
  if folded ~ '[^ ]{${LONGEST_WORD + 1}}' then
    words := array(select left(w.word, ${LONGEST_WORD}) from unnest(words) with ordinality w(word, nth) order by w.nth);
  end if;
  return array_remove(words, '');
end $$`;

// Where there are no spaces, a word is found wherever it begins; that one is written with spaces or without is the same.
const searchLexemes = `create or replace function public.search_lexemes(given text) returns tsvector
language plpgsql immutable strict parallel safe as $$
declare
  words text[] := public.search_words(given);
  letters text := array_to_string(words, '');
begin
  if octet_length(letters) > length(letters) then
    words := words || array(
      select left(substr(run.text[1], start), ${LONGEST_WORD})
      from regexp_matches(letters, '[${UNSPACED}]+', 'g') as run(text), generate_series(1, length(run.text[1])) start);
  end if;
  return array_to_tsvector(words);
end $$`;

const searchForms = `create or replace function public.search_forms(word text) returns table (form text, left_out int)
language sql immutable strict parallel safe rows 10 begin atomic
  select word, 0 union all select left(word, n - 1) || substr(word, n + 1), n
    from generate_series(1, case when length(word) between 2 and ${SLIPS.longest} then length(word) else 0 end) n;
end`;

// Where both lack a letter, they are one slip apart if it is at the same place, or the same letter at places side by side.
const searchSlips = `create or replace function public.search_slips(asked text) returns setof text
language sql stable strict parallel safe rows 10 begin atomic
  select distinct w.word from public.search_forms(asked) f join public.search_word w on w.form = f.form
    where length(asked) >= ${SLIPS.shortestAsked} and w.word <> asked and (w.left_out = 0 or f.left_out = 0 or w.left_out = f.left_out
      or abs(w.left_out - f.left_out) = 1 and substr(w.word, w.left_out, 1) = substr(asked, f.left_out, 1));
end`;

/** A word as a query of its own: words have no signs in them. */
export const quoted = (word: string, isBeginning = false) =>
  `('''' || ${word} || '''${isBeginning ? ':*' : ''}')`;

const searchQuery = `create or replace function public.search_query(given text) returns tsquery
language sql stable strict parallel safe begin atomic
  select string_agg('(' || ${quoted('asked', true)} || coalesce(slips, '') || ')', ' & ')::tsquery
    from (select distinct unnest(public.search_words(given)) as asked) a
    cross join lateral (select string_agg(' | ' || ${quoted('slip')}, '') as slips from public.search_slips(asked) slip) s;
end`;

const searchMatches = `create or replace function public.search_matches(given text, words tsvector)
returns table (word text, met text, how text) language sql stable strict parallel safe begin atomic
  select a.asked, best.met, best.how from unnest(public.search_words(given)) with ordinality a(asked, nth)
    cross join lateral (
      select m.met, case when m.met = a.asked then 'EXACT' when starts_with(m.met, a.asked) then 'BEGINNING' else 'SLIP' end as how
      from unnest(tsvector_to_array(words)) m(met)
      where starts_with(m.met, a.asked) or m.met in (select slip from public.search_slips(a.asked) slip)
      order by m.met = a.asked desc, starts_with(m.met, a.asked) desc, length(m.met), m.met limit 1) best
    order by a.nth;
end`;

/**
 * What takes texts apart into words, and finds words by others: `search_query` of a text is met by the names that have, for every
 * word of it, this word, one that begins with it, or one that is a slip apart; `search_matches` says which.
 */
export const wordObjects: DatabaseObject[] = [
  { name: 'function public.search_words', sql: searchWords },
  { name: 'function public.search_lexemes', sql: searchLexemes },
  { name: 'function public.search_forms', sql: searchForms },
  { name: 'function public.search_slips', sql: searchSlips },
  { name: 'function public.search_query', sql: searchQuery },
  { name: 'function public.search_matches', sql: searchMatches },
];
