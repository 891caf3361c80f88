import type { GraphiQLPlugin } from '@graphiql/react';
import { graphiqlMessages } from '../i18n/graphiql.ts';
import type { Locale } from '../i18n/locale.ts';
import { TokenPanel } from './token-panel.tsx';

/** Where a token is typed in. */
export const tokenPlugin = (locale: Locale): GraphiQLPlugin => ({
  title: graphiqlMessages[locale].token.title,
  icon: TokenIcon,
  content: () => <TokenPanel locale={locale} />,
});

function TokenIcon() {
  return (
    <svg viewBox="0 0 16 16" fill="none" stroke="currentColor" strokeWidth="1.4" aria-hidden="true">
      <circle cx="4.5" cy="8" r="3" />
      <path d="M7.5 8H15M12 8v3M15 8v2" />
    </svg>
  );
}
