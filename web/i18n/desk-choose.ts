import { byLocale } from './locale.ts';

/** The texts of the desk about recording what a field did not find. */
export const chooseMessages = byLocale(
  {
    none: 'Nada con ese nombre.',
    missing: '¿No está?',
    back: 'Volver a lo que estabas escribiendo',
  },
  {
    none: 'Nothing by that name.',
    missing: 'Not there?',
    back: 'Back to what you were writing',
  },
);
