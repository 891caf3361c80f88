/** Fields that changes call otherwise than forms do, by type and name. */
const STORED_AS: Record<string, string> = {
  'EditionVenue.givenName': 'name',
  'Expert.biography': 'bio',
  'Expert.biographyTranslations': 'bios',
  'Outcome.from': 'activity',
  'Topic.label': 'name',
  'Topic.labelTranslations': 'names',
};

/** What a form calls the field that changes call by this name. */
export const formName = (type: string, stored: string): string =>
  STORED_AS[`${type}.${stored}`] ?? stored.replace(/Translations$/, 's');
