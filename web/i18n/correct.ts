import { byLocale } from './locale.ts';

/** The texts of the form that says what is wrong, and of the links to it. */
export const correctMessages = byLocale(
  {
    edit: 'Editar esto',
    wrongHere: '¿Algo está mal aquí?',

    title: '¿Algo está mal?',
    about: 'Di qué está mal en una página de la red y dónde se puede comprobar. No hace falta cuenta.',
    subject: 'Di qué está mal con',
    who: 'Lo lee quien cuida la red, y nadie más. No se guarda quién lo mandó: si quieres respuesta, no es por aquí.',
    says: 'Qué está mal',
    saysHint: 'A lo más 1,000 caracteres, sin correos ni teléfonos.',
    source: 'Dónde se puede comprobar (una dirección web, opcional)',
    send: 'Enviar',
    sending: 'Enviando…',
    sent: 'Gracias. Quien cuida la red lo va a leer.',
    offline: 'Se perdió la conexión. Lo escrito sigue aquí; puedes mandarlo otra vez sin riesgo.',
    refused: 'No se pudo recibir:',
    noScript:
      'Este formulario necesita JavaScript. Sin él se manda por la API, sin credencial: esta mutación, por POST a',
    unknown: 'Ve a la página de lo que está mal y sigue el enlace «¿Algo está mal aquí?» al final.',
  },
  {
    edit: 'Edit this',
    wrongHere: 'Is something wrong here?',

    title: 'Is something wrong?',
    about: 'Say what is wrong on a page of the network, and where it can be checked. No account is needed.',
    subject: 'Say what is wrong with',
    who: 'Those who keep the network read it, and nobody else. Who sent it is not kept: this is no way to get an answer.',
    says: 'What is wrong',
    saysHint: 'At most 1,000 characters, without e-mail addresses or telephone numbers.',
    source: 'Where it can be checked (a web address, optional)',
    send: 'Send',
    sending: 'Sending…',
    sent: 'Thank you. Those who keep the network will read it.',
    offline: 'The connection was lost. What you typed is still here; you can safely send it again.',
    refused: 'It could not be taken:',
    noScript:
      'This form needs JavaScript. Without it, it is sent by the API, without a token: this mutation, by POST to',
    unknown: 'Go to the page of what is wrong, and follow the link "Is something wrong here?" at its end.',
  },
);
