import type { UserError } from '../graph/payload.ts';
import type { ActForm } from '../model/model.ts';
import { keyOf } from './values.ts';

/** Errors of a form by where they are shown: beside a field, or above all of them. */
export interface PlacedErrors {
  above: readonly UserError[];
  beside: ReadonlyMap<string, readonly UserError[]>;
}

/** Puts each error beside the field that its path leads to, or into. */
export function placeErrors({ fields }: ActForm, errors: readonly UserError[]): PlacedErrors {
  const above: UserError[] = [];
  const beside = new Map<string, UserError[]>();
  for (const error of errors) {
    const path = error.path.join('.');
    const field = fields.map(keyOf).find((key) => path === key || path.startsWith(`${key}.`));
    if (field === undefined) above.push(error);
    else beside.set(field, [...(beside.get(field) ?? []), error]);
  }
  return { above, beside };
}

/** What the graph said of arguments that it could not read, as errors of the form: it names their place in its sentence. */
export function errorsOf(message: string, form: ActForm): UserError[] {
  const [, named = ''] = /at "([\w.[\]]+)"/.exec(message) ?? [];
  const path = named.split(/[.[\]]+/).filter(Boolean);
  const field = form.fields.find((each) => `${path.join('.')}.`.startsWith(`${keyOf(each)}.`));
  const said = field ? message.replace(/^Variable .*?; /, '') : message;
  return [
    {
      code: 'INVALID',
      path: field ? path : [],
      message: said,
      messageKey: field ? `value.${field.control}` : '',
      currentVersion: null,
    },
  ];
}
