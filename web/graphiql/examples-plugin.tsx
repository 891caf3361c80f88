import { DOC_EXPLORER_PLUGIN } from '@graphiql/plugin-doc-explorer';
import { Button, type GraphiQLPlugin, useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { type MouseEvent, useEffect } from 'react';
import { AUDIENCES, type Example } from './example.ts';
import { examples } from './examples.ts';

/** The list of saved queries beside the editor. */
export const EXAMPLES_PLUGIN: GraphiQLPlugin = { title: 'Examples', icon: ExamplesIcon, content: Examples };

function ExamplesIcon() {
  return (
    <svg viewBox="0 0 16 16" fill="none" stroke="currentColor" strokeWidth="1.4" aria-hidden="true">
      <path d="M1 3h3M1 8h3M1 13h3M6.5 3H15M6.5 8H15M6.5 13H15" />
    </svg>
  );
}

function Examples() {
  const { setVisiblePlugin } = useGraphiQLActions();
  const editor = useGraphiQL(({ queryEditor }) => queryEditor);
  useEffect(() => editor?.updateOptions({ wordWrap: 'on' }), [editor]); // the comments of examples are long lines
  return (
    <section className="examples" aria-label="Examples">
      <h2>Examples</h2>
      <p>Pick a question, then run it with the arrow or with Ctrl-Enter (on a Mac ⌘-Enter).</p>
      <Button type="button" onClick={() => setVisiblePlugin(DOC_EXPLORER_PLUGIN)}>
        What every type and field means
      </Button>
      {AUDIENCES.map((audience) => (
        <ExampleGroup key={audience} audience={audience} />
      ))}
      <h3>Further</h3>
      <p>
        The whole schema is the file <code>schema.graphql</code> of the project, its guides are in{' '}
        <code>docs/</code>. The page itself is GraphiQL, with <a href="licenses.md">the work of others</a> in
        it.
      </p>
    </section>
  );
}

function ExampleGroup({ audience }: { audience: Example['audience'] }) {
  const open = useOpenExample();
  return (
    <>
      <h3>{audience}</h3>
      <ul>
        {examples
          .filter((example) => example.audience === audience)
          .map((example) => (
            <li key={example.name}>
              <a href={`?example=${example.name}`} onClick={(event) => open(event, example)}>
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
