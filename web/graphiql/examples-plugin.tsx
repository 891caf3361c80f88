import { DOC_EXPLORER_PLUGIN } from '@graphiql/plugin-doc-explorer';
import { Button, type GraphiQLPlugin, useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { type MouseEvent, useEffect } from 'react';
import { graphiqlMessages } from '../i18n/graphiql.ts';
import type { Locale } from '../i18n/locale.ts';
import { AUDIENCES, type Example } from './example.ts';

/** What the list of saved queries shows. */
interface Saved {
  examples: readonly Example[];
  locale: Locale;
}

/** The list of saved queries beside the editor. */
export const examplesPlugin = (examples: readonly Example[], locale: Locale): GraphiQLPlugin => ({
  title: graphiqlMessages[locale].examples,
  icon: ExamplesIcon,
  content: () => <Examples examples={examples} locale={locale} />,
});

function ExamplesIcon() {
  return (
    <svg viewBox="0 0 16 16" fill="none" stroke="currentColor" strokeWidth="1.4" aria-hidden="true">
      <path d="M1 3h3M1 8h3M1 13h3M6.5 3H15M6.5 8H15M6.5 13H15" />
    </svg>
  );
}

function Examples({ examples, locale }: Saved) {
  const messages = graphiqlMessages[locale];
  const { setVisiblePlugin } = useGraphiQLActions();
  const editor = useGraphiQL(({ queryEditor }) => queryEditor);
  useEffect(() => editor?.updateOptions({ wordWrap: 'on' }), [editor]); // the comments of examples are long lines
  return (
    <section className="examples" aria-label={messages.examples}>
      <h2>{messages.examples}</h2>
      <p>{messages.pick}</p>
      <Button type="button" onClick={() => setVisiblePlugin(DOC_EXPLORER_PLUGIN)}>
        {messages.documentation}
      </Button>
      {AUDIENCES.map((audience) => (
        <ExampleGroup key={audience} audience={audience} examples={examples} locale={locale} />
      ))}
      <h3>{messages.further}</h3>
      <p>
        {messages.schema} <code>schema.graphql</code> {messages.guides} <code>docs/</code>. {messages.itself}{' '}
        <a href="licenses.md">{messages.others}</a>.
      </p>
    </section>
  );
}

function ExampleGroup({ audience, examples, locale }: Saved & Pick<Example, 'audience'>) {
  const open = useOpenExample();
  return (
    <>
      <h3>{graphiqlMessages[locale].audiences[audience]}</h3>
      <ul>
        {examples
          .filter((example) => example.audience === audience)
          .map((example) => (
            <li key={example.name}>
              <a href={`?example=${example.name}&lang=${locale}`} onClick={(event) => open(event, example)}>
                {example.title}
              </a>
            </li>
          ))}
      </ul>
    </>
  );
}

/** Opens an example in the tab that already shows it, else in a new one, so that nothing typed is lost. */
function useOpenExample() {
  const { addTab, changeTab, setOperationName } = useGraphiQLActions();
  const tabs = useGraphiQL(({ tabs }) => tabs);
  const editor = useGraphiQL(({ queryEditor }) => queryEditor);
  return (event: MouseEvent, { query, operation }: Example) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return; // a link like any other
    event.preventDefault();
    const shown = tabs.findIndex((tab) => tab.query === query);
    if (shown >= 0) changeTab(shown);
    else {
      addTab();
      editor?.setValue(query);
    }
    setOperationName(operation); // else GraphiQL runs the previous operation until it has parsed the new text
    editor?.focus();
  };
}
