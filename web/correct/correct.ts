/** Sends what somebody says is wrong, without a token. */
import { correctMessages } from '../i18n/correct.ts';
import { deskErrors } from '../i18n/desk-errors.ts';
import { isLocale } from '../i18n/locale.ts';
import { randomUuid } from '../layout/random-uuid.ts';

const MUTATION = `mutation Correct($node: ID!, $says: String!, $sourceUrl: URL, $act: Act) {
  correctionSubmit(node: $node, says: $says, sourceUrl: $sourceUrl, act: $act) { userErrors { code message } }
}`;

interface Answer {
  data?: { correctionSubmit: { userErrors: { code: string; message: string }[] } } | null;
  errors?: { message: string }[];
}

const form = document.querySelector<HTMLFormElement>('#correction')!;
const said = document.querySelector<HTMLElement>('#said')!;
const locale = isLocale(form.dataset.locale) ? form.dataset.locale : 'es';
const messages = correctMessages[locale];

/** What was sent last, with its key: sent again, it is taken once. */
let attempt = { of: '', key: '' };

async function send(): Promise<string> {
  const typed = Object.fromEntries(new FormData(form)) as { says: string; source: string };
  const of = JSON.stringify(typed);
  if (attempt.of !== of) attempt = { of, key: randomUuid() };
  const variables = {
    node: form.dataset.node,
    says: typed.says,
    sourceUrl: typed.source || null,
    act: { idempotencyKey: attempt.key },
  };
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: MUTATION, variables }),
  });
  const { data, errors } = (await response.json()) as Answer;
  const wrong = data?.correctionSubmit.userErrors.map(
    ({ code, message }) => `${deskErrors[locale][code] ?? ''} ${message}`,
  );
  return [...(errors ?? []).map(({ message }) => message), ...(wrong ?? [])].join(' ');
}

async function submit(): Promise<void> {
  say(messages.sending);
  try {
    const wrong = await send();
    say(wrong ? `${messages.refused} ${wrong}` : messages.sent);
    form.hidden = wrong === '';
  } catch {
    say(messages.offline);
  }
  said.focus();
}

function say(text: string): void {
  said.textContent = text;
  said.hidden = false;
}

form.hidden = false;
form.addEventListener('submit', (event) => {
  event.preventDefault();
  void submit();
});
