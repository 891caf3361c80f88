import { isLocale, type Locale, preferredLocale } from '../i18n/locale.ts';

/** The language of GraphiQL: that which its address names, else that of the page whose query it opens, else the browser's. */
export function localeOf(address: URLSearchParams, preferred: readonly string[]): Locale {
  const asked = address.get('lang') ?? localeOfVariables(address.get('variables') ?? '');
  return isLocale(asked) ? asked : preferredLocale(preferred);
}

function localeOfVariables(variables: string): unknown {
  try {
    return (JSON.parse(variables) as { locale?: unknown } | null)?.locale;
  } catch {
    return undefined;
  }
}
