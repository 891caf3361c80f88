import { type FormEvent, useState } from 'react';
import { graphiqlMessages } from '../i18n/graphiql.ts';
import type { Locale } from '../i18n/locale.ts';
import { forgetToken, keepToken, keptToken } from './token.ts';

/** Where a token is typed in and forgotten, and what is sent now. */
export function TokenPanel({ locale }: { locale: Locale }) {
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
        <button className="graphiql-button" type="submit">
          {say.use}
        </button>
        {isKept && (
          <button className="graphiql-button" type="button" onClick={forget}>
            {say.forget}
          </button>
        )}
      </form>
      <p role="status">{isWrong ? say.wrong : isKept ? say.kept : say.none}</p>
    </section>
  );
}
