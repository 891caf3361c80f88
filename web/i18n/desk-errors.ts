import { byLocale } from './locale.ts';

/** What a user error of the graph says, by its code; the graph's own sentence stands after it. */
export const deskErrors = byLocale<Record<string, string>>(
  {
    NOT_FOUND: 'Eso no está, o no se muestra.',
    INVALID: 'Ese valor no puede ser.',
    CONFLICT: 'Ya hay otra cosa en su lugar.',
    FORBIDDEN: 'La credencial no alcanza para esto.',
    LIMIT_TOO_HIGH: 'Es demasiado de una vez.',
    DUPLICATE_IDENTIFIER: 'Otra cosa tiene ese identificador.',
    WOULD_LOSE_DATA: 'Algo depende todavía de esto: muévelo o quítalo primero.',
    DRY_RUN_ONLY: 'Esto solo se puede probar.',
    STALE_VERSION: 'Alguien más lo editó mientras tanto.',
    SUPPRESSED: 'Traería de vuelta a alguien que se fue.',
    IDEMPOTENCY_KEY_REUSED: 'La clave ya sirvió para otro acto.',
    RETRY_LATER: 'Alguien más está escribiendo. Mándalo otra vez.',
  },
  {
    NOT_FOUND: 'That is not there, or is not shown.',
    INVALID: 'That value cannot be.',
    CONFLICT: 'Something else is in its place already.',
    FORBIDDEN: 'The token does not allow this.',
    LIMIT_TOO_HIGH: 'That is too much at once.',
    DUPLICATE_IDENTIFIER: 'Something else has that identifier.',
    WOULD_LOSE_DATA: 'Something still hangs on this: move or remove that first.',
    DRY_RUN_ONLY: 'This can only be tried.',
    STALE_VERSION: 'Somebody else edited it meanwhile.',
    SUPPRESSED: 'It would bring back somebody who left.',
    IDEMPOTENCY_KEY_REUSED: 'The key was used for another act.',
    RETRY_LATER: 'Somebody else is writing. Send it again.',
  },
);

/** What is wrong, by the key of the message, in the desk's own words; they are given the word for the field. */
export const wrongWords = byLocale<Record<string, (field: string) => string>>(
  {
    'field.required': (field) => `Hace falta «${field}».`,
    'value.INT': (field) => `«${field}» es un número entero, como 2027.`,
    'value.FLOAT': (field) => `«${field}» es un número con punto, como 19.4326.`,
    'value.DATE': (field) => `«${field}» es un año, un mes o un día, como 2027, 2027-11 o 2027-11-30.`,
    'value.MOMENT': (field) => `«${field}» es fecha y hora con su zona, como 2027-11-30T10:00:00-06:00.`,
    'value.LOCALE': (field) => `«${field}» es la clave de un idioma, como es-MX.`,
    'value.URL': (field) => `«${field}» es una dirección completa, como https://example.org.`,
  },
  {
    'field.required': (field) => `“${field}” is needed.`,
    'value.INT': (field) => `“${field}” is a whole number, such as 2027.`,
    'value.FLOAT': (field) => `“${field}” is a number, such as 19.4326.`,
    'value.DATE': (field) => `“${field}” is a year, a month or a day, such as 2027, 2027-11 or 2027-11-30.`,
    'value.MOMENT': (field) =>
      `“${field}” is a date and time with its offset, such as 2027-11-30T10:00:00-06:00.`,
    'value.LOCALE': (field) => `“${field}” is the tag of a language, such as es-MX.`,
    'value.URL': (field) => `“${field}” is a whole address, such as https://example.org.`,
  },
);
