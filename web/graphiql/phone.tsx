import './phone.css';
import { type FormEvent, useState } from 'react';
import { graphiqlMessages } from '../i18n/graphiql.ts';
import type { Locale } from '../i18n/locale.ts';
import { AUDIENCES, type Example } from './example.ts';
import { keptToken } from './token.ts';
import { TokenPanel } from './token-panel.tsx';

/** What the page opens with. */
interface Opened {
  locale: Locale;
  examples: readonly Example[];
  query: string;
  variables: string;
}

/** What a screen too small for GraphiQL shows: a query to read, to change and to ask, and the examples. */
export function PhonePage({ locale, examples, ...opened }: Opened) {
  const messages = graphiqlMessages[locale];
  const [query, setQuery] = useState(opened.query);
  const [variables, setVariables] = useState(opened.variables);
  const [answer, setAnswer] = useState('');
  const ask = async (event: FormEvent) => {
    event.preventDefault();
    setAnswer('…');
    setAnswer(await answerTo(query, variables, locale));
  };
  return (
    <main className="phone">
      <p>
        <a href={`./?lang=${locale}`}>{messages.home}</a>
      </p>
      <h1>{messages.heading}</h1>
      <p>{messages.phone}</p>
      <form onSubmit={(event) => void ask(event)}>
        <label>
          {messages.query}
          <textarea
            rows={14}
            autoCapitalize="off"
            autoCorrect="off"
            spellCheck={false}
            value={query}
            onChange={({ target }) => setQuery(target.value)}
          />
        </label>
        <label>
          {messages.variables}
          <textarea
            rows={3}
            autoCapitalize="off"
            autoCorrect="off"
            spellCheck={false}
            value={variables}
            onChange={({ target }) => setVariables(target.value)}
          />
        </label>
        <button type="submit">{messages.run}</button>
      </form>
      <h2>{messages.answer}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be within reach of the keyboard */}
      <pre tabIndex={0} aria-live="polite">
        {answer}
      </pre>
      <TokenPanel locale={locale} />
      <h2>{messages.examples}</h2>
      {AUDIENCES.map((audience) => (
        <section key={audience}>
          <h3>{messages.audiences[audience]}</h3>
          <ul>
            {examples
              .filter((example) => example.audience === audience)
              .map(({ name, title }) => (
                <li key={name}>
                  <a href={`?example=${name}&lang=${locale}`}>{title}</a>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </main>
  );
}

/** What the network answers, or why it does not. */
async function answerTo(query: string, variables: string, locale: Locale): Promise<string> {
  const messages = graphiqlMessages[locale];
  let given: unknown;
  try {
    given = variables.trim() ? JSON.parse(variables) : {};
  } catch {
    return messages.wrongVariables;
  }
  const token = keptToken(sessionStorage);
  try {
    const response = await fetch('graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
      body: JSON.stringify({ query, variables: given }),
    });
    return JSON.stringify(await response.json(), null, 2);
  } catch {
    return messages.failed;
  }
}
