import { byLocale } from './locale.ts';

/** The texts that say how an organization becomes a partner, and how it leaves. */
export const joiningMessages = byLocale(
  {
    join: 'Cómo sumarse',
    joinWrite: 'Cuéntale a quien cuida la red qué datos tienes y dónde están.',
    joinMake:
      'Prepara un servicio que responda por tus datos. Este comando hace uno pequeño que ya funciona, para partir de él:',
    joinCheck:
      'Revísalo antes de pedir nada: dice qué añadiría y, si algo no se acepta, por qué y qué escribir en su lugar.',
    joinDone:
      'Quien cuida la red lo conecta. Desde entonces se revisa cada hora, y si un día falla, solo lo tuyo aparece vacío.',
    joinGuide: 'La guía completa viene con el programa:',
    guide: 'docs/joining.es.md',
    leave: 'Cómo dejar de participar',
    leaveHow:
      'En cualquier momento y sin dar razones: se pide a quien cuida la red, que lo hace con un comando. Lo que aportaba deja de aparecer y sus datos se quedan con la organización; aquí solo queda escrito que fue aliada y hasta cuándo.',
  },
  {
    join: 'How to join',
    joinWrite: 'Tell whoever keeps the network what data you have and where it is.',
    joinMake:
      'Make a service that answers for your data. This command makes a small one that works, to start from:',
    joinCheck:
      'Check it before you ask for anything: it says what would be added and, where something is refused, why and what to write instead.',
    joinDone:
      'Whoever keeps the network connects it. From then on it is checked every hour, and should it fail one day, only what is yours is empty.',
    joinGuide: 'The whole guide comes with the program:',
    guide: 'docs/joining.md',
    leave: 'How to leave',
    leaveHow:
      'At any time and without giving reasons: ask whoever keeps the network, who does it with one command. What it brought no longer appears and its data stays with the organization; all that remains here is that it was a partner, and until when.',
  },
);
