// Working days in Mexico: Monday to Friday, without the days of obligatory rest of the Ley Federal del Trabajo, article 74, in the
// text of the decree in the Diario Oficial de la Federación of 2024-09-30. Ordinary elections are on Sundays. What an authority
// suspends by a notice of its own is not known here.

const DAY = 86_400_000;

const at = (year: number, month: number, day: number): number => Date.UTC(year, month - 1, day);

/** The nth Monday of a month. */
const monday = (year: number, month: number, nth: number): number => {
  const first = new Date(at(year, month, 1)).getUTCDay();
  return at(year, month, 1 + ((8 - first) % 7) + (nth - 1) * 7);
};

/** The days of rest of a year by the Ley Federal del Trabajo, article 74; three of them are moved to Mondays. */
export function restDaysOf(year: number): string[] {
  const days = [
    at(year, 1, 1),
    monday(year, 2, 1), // for February 5
    monday(year, 3, 3), // for March 21
    at(year, 5, 1),
    at(year, 9, 16),
    // The federal executive changes every six years, since 2024 on October 1.
    ...(year >= 2024 && (year - 2024) % 6 === 0 ? [at(year, 10, 1)] : []),
    monday(year, 11, 3), // for November 20
    at(year, 12, 25),
  ];
  return days.map(asDay);
}

const asDay = (moment: number): string => new Date(moment).toISOString().slice(0, 10);

/** The day on which so many working days have passed since a day, which does not count itself. */
export function workingDaysAfter(day: string, count: number): string {
  let moment = Date.parse(`${day}T00:00:00Z`);
  for (let left = count; left > 0; ) {
    moment += DAY;
    if (isWorkingDay(moment)) left -= 1;
  }
  return asDay(moment);
}

function isWorkingDay(moment: number): boolean {
  const date = new Date(moment);
  const weekday = date.getUTCDay();
  return weekday > 0 && weekday < 6 && !restDaysOf(date.getUTCFullYear()).includes(asDay(moment));
}
