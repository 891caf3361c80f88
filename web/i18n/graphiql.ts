import { byLocale } from './locale.ts';

/** The texts around GraphiQL, whose own are in English. */
export const graphiqlMessages = byLocale(
  {
    title: 'Tejido: preguntar a la red',
    examples: 'Ejemplos',
    pick: 'Elige una pregunta y hazla con la flecha, o con Ctrl-Enter (en Mac, ⌘-Enter).',
    documentation: 'Qué significa cada tipo y cada campo',
    audiences: { Dashboard: 'Tablero', 'Partner site': 'Sitio aliado', Analyst: 'Análisis' },
    further: 'Más',
    schema: 'El esquema completo es el archivo',
    guides: 'del proyecto; sus guías están en',
    itself: 'Esta página es GraphiQL, con',
    others: 'el trabajo de otras personas',
    home: 'Ir al inicio',
    heading: 'Preguntar a la red',
    phone:
      'El editor completo necesita una pantalla más ancha. Aquí puedes leer los ejemplos, cambiarlos y ver qué responde la red.',
    query: 'Consulta (GraphQL)',
    variables: 'Variables (JSON)',
    run: 'Preguntar',
    answer: 'Respuesta',
    wrongVariables: 'Las variables no son JSON válido.',
    failed: 'No se pudo consultar la red. Vuelve a intentarlo en un momento.',
  },
  {
    title: 'Tejido: ask the network',
    examples: 'Examples',
    pick: 'Pick a question, then run it with the arrow or with Ctrl-Enter (on a Mac ⌘-Enter).',
    documentation: 'What every type and field means',
    audiences: { Dashboard: 'Dashboard', 'Partner site': 'Partner site', Analyst: 'Analyst' },
    further: 'Further',
    schema: 'The whole schema is the file',
    guides: 'of the project; its guides are in',
    itself: 'The page itself is GraphiQL, with',
    others: 'the work of others',
    home: 'Go to the home page',
    heading: 'Ask the network',
    phone:
      'The full editor needs a wider screen. Here you can read the examples, change them, and see what the network answers.',
    query: 'Query (GraphQL)',
    variables: 'Variables (JSON)',
    run: 'Ask',
    answer: 'Answer',
    wrongVariables: 'The variables are not valid JSON.',
    failed: 'The network could not be queried. Try again in a moment.',
  },
);
