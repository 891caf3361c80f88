import { Button, type GraphiQLPlugin } from '@graphiql/react';
import { type FormEvent, useState } from 'react';
import { forgetToken, keepToken, keptToken } from './token.ts';

/** Where a token is typed in. */
export const TOKEN_PLUGIN: GraphiQLPlugin = { title: 'Token', icon: TokenIcon, content: Token };

function TokenIcon() {
  return (
    <svg viewBox="0 0 16 16" fill="none" stroke="currentColor" strokeWidth="1.4" aria-hidden="true">
      <circle cx="4.5" cy="8" r="3" />
      <path d="M7.5 8H15M12 8v3M15 8v2" />
    </svg>
  );
}

function Token() {
  const [isKept, setKept] = useState(keptToken(sessionStorage) !== null);
  const [problem, setProblem] = useState('');
  const use = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const field = event.currentTarget.elements.namedItem('credential') as HTMLInputElement;
    const isToken = keepToken(sessionStorage, field.value);
    if (isToken) field.value = '';
    setKept(keptToken(sessionStorage) !== null);
    setProblem(isToken ? '' : 'That is no token. One begins with tjd_.');
  };
  const forget = () => {
    forgetToken(sessionStorage);
    setKept(false);
  };
  return (
    <section className="token" aria-label="Token">
      <h2>Token</h2>
      <p>
        What is public needs none. Whoever was given a token may do more: it is sent with each question from
        this tab, kept for this tab alone, and gone when the tab is closed.
      </p>
      <form onSubmit={use}>
        <label htmlFor="credential">Token</label>
        <input
          id="credential"
          name="credential"
          type="password"
          autoComplete="off"
          spellCheck={false}
          required
        />
        <Button type="submit">Use it</Button>
        {isKept && (
          <Button type="button" onClick={forget}>
            Forget it
          </Button>
        )}
      </form>
      <p role="status">{problem || (isKept ? 'A token is sent with each question.' : 'No token is sent.')}</p>
    </section>
  );
}
