import { raw, type Sql, sql } from '../../platform/read/sql.ts';

/** So many words are scored one by one, which is quicker; those after them in a statement of their own. */
const SCORED_AT_ONCE = 4;

const pointsOf = (at: string) =>
  `case when n.words @@ asked.whole[${at}] then 4 when n.words @@ asked.beginning[${at}] then 3 else 2 end`;

/** Of a name `n`, four points for each word that is met exactly, three for a beginning and two for a slip. */
export const POINTS = [
  ...Array.from(
    { length: SCORED_AT_ONCE },
    (_, at) => `case when asked.number > ${at} then ${pointsOf(`${at + 1}`)} else 0 end`,
  ),
  `case when asked.number > ${SCORED_AT_ONCE} then (select sum(${pointsOf('at')})
    from generate_series(${SCORED_AT_ONCE + 1}, asked.number) at) else 0 end`,
].join(' + ');

/** The points of a name that has all words as they are. */
export const EXACT = '4 * asked.number';

/**
 * The score of a name of so many words, in ten thousandths, rounded as the score of `searchStatement` is: the mean of the points
 * over the words asked for, less 50 by the share of the name that was not asked for. Whole numbers are reckoned with sooner.
 */
const scoreOf = (points: string, words: string, number: string) => {
  const all = `greatest(${words}, ${number})::bigint`;
  const score = `(2500 * (${points}) * ${all} - 50 * ${number} * (${all} - ${number}))`;
  return `((2 * ${score} + ${number} * ${all}) / (2 * ${number} * ${all}))`;
};

/** Names of up to so many words have their score in a list where all words are met. */
const LISTED = 60;

/** The scores of names that have all words as they are, by how many words they have. */
export const exactScores: Sql = raw(
  `(case when number > 0 then array(select ${scoreOf('4 * number', 'words', 'number')}::integer from generate_series(1, ${LISTED}) words) end)`,
);

/** The place of a name `n` in the order of hits, as one number: by score, by type, by key. */
export const placeOf = (points: string, types: readonly string[]): Sql => {
  const score = scoreOf(points, 'length(n.words)', 'asked.number');
  const found = points === EXACT ? `coalesce(asked.exact_scores[length(n.words)], ${score})` : score;
  return sql`((10000 - ${raw(found)}) * ${raw(String(2 ** 36))} + array_position(${types}, n.entity_type)::bigint * ${raw(String(2 ** 32))} + n.entity_key)`;
};
