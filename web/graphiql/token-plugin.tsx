import { Button, type GraphiQLPlugin } from '@graphiql/react';
import { type FormEvent, useState } from 'react';
import { graphiqlMessages } from '../i18n/graphiql.ts';
import type { Locale } from '../i18n/locale.ts';
import { forgetToken, keepToken, keptToken } from './token.ts';

/** Where a token is typed in. */
export const tokenPlugin = (locale: Locale): GraphiQLPlugin => ({
  title: graphiqlMessages[locale].token.title,
  icon: TokenIcon,
  content: () => <Token locale={locale} />,
});

function TokenIcon() {
  return (
    <svg viewBox="0 0 16 16" fill="none" stroke="currentColor" strokeWidth="1.4" aria-hidden="true">
      <circle cx="4.5" cy="8" r="3" />
      <path d="M7.5 8H15M12 8v3M15 8v2" />
    </svg>
  );
}

function Token({ locale }: { locale: Locale }) {
  const say = graphiqlMessages[locale].token;
  const [isKept, setKept] = useState(keptToken(sessionStorage) !== null);
  const [isWrong, setWrong] = useState(false);
  const use = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const field = event.currentTarget.elements.namedItem('credential') as HTMLInputElement;
    const isToken = keepToken(sessionStorage, field.value);
    if (isToken) field.value = '';
    setKept(keptToken(sessionStorage) !== null);
    setWrong(!isToken);
  };
  const forget = () => {
    forgetToken(sessionStorage);
    setKept(false);
  };
  return (
    <section className="token" aria-label={say.title}>
      <h2>{say.title}</h2>
      <p>{say.why}</p>
      <form onSubmit={use}>
        <label htmlFor="credential">{say.title}</label>
        <input
          id="credential"
          name="credential"
          type="password"
          autoComplete="off"
          spellCheck={false}
          required
        />
        <Button type="submit">{say.use}</Button>
        {isKept && (
          <Button type="button" onClick={forget}>
            {say.forget}
          </Button>
        )}
      </form>
      <p role="status">{isWrong ? say.wrong : isKept ? say.kept : say.none}</p>
    </section>
  );
}
