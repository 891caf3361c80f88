import { html } from 'lit';
import { chooseMessages } from '../../i18n/desk-choose.ts';
import type { FormSession } from '../form/form-session.ts';
import { keyOf, type Reference } from '../form/values.ts';
import type { Payload } from '../graph/payload.ts';
import type { Desk } from '../state/desk.ts';
import { hashOf } from '../state/route.ts';
import { wayBack } from '../state/way-back.ts';

/** What an act came to: where it is in the log, and what it gave. */
export function doneView(
  desk: Desk,
  session: FormSession,
  {
    subject,
    parameters,
    again,
  }: { subject: string | undefined; parameters: URLSearchParams; again: () => void },
) {
  const { say } = desk;
  const { batch, proposal } = session.result!;
  const isRecording = session.form.mutation.endsWith('Record');
  const id = isRecording ? recordedId(session.result!) : subject;
  const back = wayBack(parameters, proposal ? undefined : id);
  const whole = isRecording && !proposal ? wholeOf(session) : undefined;
  return html`<section class="desk-done card">
    <h2 id="desk-done" tabindex="-1">${proposal ? say.proposed : say.done}</h2>
    ${secretView(desk, session.result!)} ${placesView(desk, session.result!)} ${jsonView(session.result!)}
    ${batch ? html`<p>${say.doneWhy}</p>` : ''}
    <p class="desk-buttons">
      ${back ? html`<a class="button" href=${back}>${chooseMessages[desk.locale].back}</a>` : ''}
      ${proposal ? html`<a class="button" href=${hashOf(['proposals', proposal.id])}>${say.seeProposal}</a>` : ''}
      ${id && !proposal && isThing(session) ? html`<a class="button" href=${hashOf(['things', id])}>${say.goOn}</a>` : ''}
      ${whole ? html`<a class="button quiet" href=${hashOf(['things', whole.id])}>${say.goOnAt(whole.label)}</a>` : ''}
      ${batch?.id ? html`<a href=${hashOf(['batches', batch.id])}>${say.seeAct}</a>` : ''}
      ${isRecording ? html`<button type="button" class="quiet" @click=${again}>${say.another}</button>` : ''}
    </p>
  </section>`;
}

/** What a thing that was recorded hangs on, such as the edition of an activity: the first that it needs, else the first named. */
function wholeOf({ form, values }: Pick<FormSession, 'form' | 'values'>): Reference | undefined {
  const named = form.fields.filter((field) => field.control === 'REF' && values[keyOf(field)]);
  const first = named.find(({ required, of }) => required || of === 'Edition') ?? named[0];
  return first && (values[keyOf(first)] as Reference);
}

/** Whether there is a thing to see afterwards. */
const isThing = ({ form }: FormSession): boolean =>
  form.mutation.endsWith('Record') || (form.isVersioned && form.mutation !== 'nodeRemove');

function recordedId(payload: Payload): string | undefined {
  const shown = Object.values(payload).find(
    (value) => value !== null && typeof value === 'object' && 'id' in value && !('counts' in value),
  );
  return (shown as { id: string } | undefined)?.id;
}

/** The secret of a token that was made, once. */
function secretView({ say }: Desk, payload: Payload) {
  if (!('secret' in payload) || !payload.token) return '';
  if (!payload.secret) return html`<p>${say.tokenGone}</p>`;
  return html`<p><b>${say.tokenOnce}</b></p>
    <pre class="desk-secret" tabindex="0" aria-label=${say.token}>${payload.secret}</pre>`;
}

const placesView = ({ say }: Desk, { places }: Payload) =>
  places && places.length > 0
    ? html`<h3>${say.places}</h3>
        <ul class="plain">
          ${places.map(({ name }) => html`<li>${name}</li>`)}
        </ul>`
    : '';

/** What is held on a person, as the graph gives it. */
const jsonView = ({ json }: Payload) =>
  json
    ? html`<pre class="desk-secret" tabindex="0" aria-label="JSON">${JSON.stringify(json, null, 2)}</pre>`
    : '';
