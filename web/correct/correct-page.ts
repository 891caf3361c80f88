import { html } from '@lit-labs/ssr';
import { Corrected, type CorrectedQuery } from '../graphql/operations.ts';
import { correctMessages } from '../i18n/correct.ts';
import { typeWord } from '../i18n/desk-words.ts';
import { layoutMessages } from '../i18n/layout.ts';
import { address, lookupFieldOf, pageTypeIn, pathOf } from '../layout/addresses.ts';
import type { Page, Visit } from '../layout/page.ts';
import { textParameter } from '../layout/text-parameter.ts';

/** What a correction is about. */
interface Subject {
  id: string;
  name: string;
  path: string;
  of: string;
}

/** The page on which anybody says what is wrong with something. */
export const correctPage: Page = async (visit) => {
  const { locale } = visit;
  const messages = correctMessages[locale];
  const subject = await subjectOf(visit);
  if (subject === 'missing') return { kind: 'missing' };
  return {
    kind: 'found',
    title: messages.title,
    description: messages.about,
    path: subject ? address('/correct', { of: subject.of }) : '/correct',
    unlisted: true,
    pictureless: true,
    crumbs: [
      { name: layoutMessages[locale].home, path: '/' },
      ...(subject ? [{ name: subject.name, path: subject.path }] : []),
      { name: messages.title, path: '/correct' },
    ],
    scripts: subject ? ['correct/correct.ts'] : [],
    body: html`<article>
      <h1>${messages.title}</h1>
      ${subject ? form(subject, visit) : html`<p class="lead">${messages.unknown}</p>`}
    </article>`,
  };
};

/** What the address names, by the path of its page; nothing where it names nothing. */
async function subjectOf({
  searchParams,
  runQuery,
  locale,
}: Visit): Promise<Subject | 'missing' | undefined> {
  const of = textParameter(searchParams, 'of');
  if (!of) return undefined;
  const [folder = '', ...rest] = of.split('/');
  const type = pageTypeIn(folder);
  if (!type) return 'missing';
  const slug = rest.join('/');
  const field = lookupFieldOf(type) as keyof CorrectedQuery;
  const found = (await runQuery(Corrected, { slug, locale, [field]: true }))[field];
  if (!found) return 'missing';
  const name = 'name' in found ? found.name : (found.title ?? typeWord(type, locale));
  return { id: found.id, name, path: pathOf(type, slug), of };
}

function form({ id, name, path }: Subject, { locale, to, origin }: Visit) {
  const messages = correctMessages[locale];
  const mutation = `mutation { correctionSubmit(node: "${id}", says: "…", sourceUrl: "https://…") { userErrors { message } } }`;
  return html`<p class="lead">${messages.subject} <a href=${to(path)}>${name}</a></p>
    <p>${messages.who}</p>
    <div class="without-script">
      <p>${messages.noScript} <code>${origin}/graphql</code></p>
      <pre tabindex="0" aria-label=${messages.send}>${mutation}</pre>
    </div>
    <form class="desk-form" id="correction" data-node=${id} data-locale=${locale} hidden>
      <div class="desk-field">
        <label for="says">${messages.says}</label>
        <p class="desk-hint" id="says-hint">${messages.saysHint}</p>
        <textarea id="says" name="says" rows="5" maxlength="1000" required aria-describedby="says-hint"></textarea>
      </div>
      <div class="desk-field">
        <label for="source">${messages.source}</label>
        <input id="source" name="source" type="url" maxlength="2048" inputmode="url" autocomplete="off" />
      </div>
      <p class="desk-buttons"><button type="submit">${messages.send}</button></p>
    </form>
    <p class="desk-note" id="said" role="status" tabindex="-1" hidden></p>`;
}
