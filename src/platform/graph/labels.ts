const labels = new Map<string, Map<string, string>>();

/** Registers the labels of enum values, by value and language, so that codes can be shown to people. */
export const registerLabels = (entries: Record<string, Record<string, string>>): void => {
  for (const [value, byLanguage] of Object.entries(entries))
    labels.set(value, new Map(Object.entries(byLanguage)));
};

/** The label of an enum value in a locale, else in English, else the value as it is. */
export const labelOf = (value: string, locale: string | null | undefined): string => {
  const known = labels.get(value);
  return known?.get(languageOf(locale)) ?? known?.get('en') ?? value;
};

/** All labels in a locale, by value. */
export const labelsIn = (locale: string | null | undefined): Record<string, string> =>
  Object.fromEntries([...labels.keys()].map((value) => [value, labelOf(value, locale)]));

const languageOf = (locale: string | null | undefined): string => locale?.split('-', 1)[0] ?? 'es';
