import { byLocale } from './locale.ts';
import { formatCount, pluralize } from './numbers.ts';

/** The texts that say how much is recorded, and how to contribute the rest. */
export const completenessMessages = byLocale(
  {
    part: (recorded: number, published: number) =>
      `${formatCount(recorded, 'es')} de ${formatCount(published, 'es')}`,
    conveners: (recorded: number, published: number) =>
      `${recorded === 1 ? 'Se registra' : 'Se registran'} ${formatCount(recorded, 'es')} de ${pluralize(published, 'organización convocante', 'organizaciones convocantes', 'es')}.`,
    experts: (recorded: number, published: number) =>
      `${recorded === 1 ? 'Se registra' : 'Se registran'} ${formatCount(recorded, 'es')} de ${pluralize(published, 'participante', 'participantes', 'es')}.`,
    chance: 'Lo que daría el azar se calcula con lo registrado, que se sabe incompleto.',
    contribute: 'Cómo aportar lo que falta',
  },
  {
    part: (recorded: number, published: number) =>
      `${formatCount(recorded, 'en')} of ${formatCount(published, 'en')}`,
    conveners: (recorded: number, published: number) =>
      `${formatCount(recorded, 'en')} of ${pluralize(published, 'convener', 'conveners', 'en')} ${recorded === 1 ? 'is' : 'are'} recorded.`,
    experts: (recorded: number, published: number) =>
      `${formatCount(recorded, 'en')} of ${pluralize(published, 'expert', 'experts', 'en')} ${recorded === 1 ? 'is' : 'are'} recorded.`,
    chance: 'What chance would give is worked out from what is recorded, which is known to be incomplete.',
    contribute: 'How to contribute what is missing',
  },
);
