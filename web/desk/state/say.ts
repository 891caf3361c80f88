import { deskMessages } from '../../i18n/desk.ts';
import { deskFormMessages } from '../../i18n/desk-form.ts';
import type { Locale } from '../../i18n/locale.ts';

/** All texts of the desk in one language. */
export const sayIn = (locale: Locale) => ({ ...deskMessages[locale], ...deskFormMessages[locale] });

export type Say = ReturnType<typeof sayIn>;
