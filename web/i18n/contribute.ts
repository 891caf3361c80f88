import { byLocale } from './locale.ts';

/** The texts of the page that says how to contribute. */
export const contributeMessages = byLocale(
  {
    title: 'Cómo aportar lo que falta',
    lead: 'Lo que no está registrado no se sabe; no quiere decir que no existiera. Esta red dice cuánto abarca, y calla sobre lo demás.',
    about: 'Cómo completar el registro de una edición: con una tabla, y una fuente en cada fila.',
    steps: 'Con una tabla',
    write:
      'Escribe en archivos CSV lo que sabes. Basta con los archivos y las columnas que hagan falta; estas son las principales:',
    file: 'Archivo',
    columns: 'Columnas',
    source:
      'Describe en sources.csv de dónde lo sabes, con la dirección y el título de un programa, una memoria o una nota, y pon su id en la columna source de cada fila.',
    ids: 'Como id de una edición o de una organización que ya está aquí, usa el final de la dirección de su página.',
    edition: (name: string) => `Para ${name}`,
    editionRows: 'Una fila por cada organización que la convocó, en convenings.csv, empieza así:',
    send: 'Envíala a quien publica esta red, que la revisa y la importa con dos comandos:',
    withdraw: 'Para corregir o retirar algo',
    withdrawHow:
      'Di qué página es y qué debe decir, o que no quieres aparecer: tu nombre se retira de páginas, búsquedas, mapas y archivos.',
    writeTo: 'Escribe a',
    noContact: 'Escribe a quien publica este sitio: su dirección no está indicada aquí.',
    floor:
      'Cuando están registradas cuatro quintas partes del número que se publicó, la página de la edición dice quién faltó.',
  },
  {
    title: 'How to contribute what is missing',
    lead: 'What is not recorded is not known; that does not mean it was absent. This network says how much it covers, and is silent about the rest.',
    about: 'How to complete the record of an edition: with a table, and a source in each row.',
    steps: 'With a table',
    write:
      'Write what you know in CSV files. You need only the files and columns that you have something for; these are the main ones:',
    file: 'File',
    columns: 'Columns',
    source:
      'Describe your source in sources.csv, with the address and the title of a programme, a report or an article, and put its id in the source column of each row.',
    ids: 'As the id of an edition or an organization that is here already, use the end of the address of its page.',
    edition: (name: string) => `For ${name}`,
    editionRows: 'One row for each organization that convened it, in convenings.csv, begins like this:',
    send: 'Send it to whoever publishes this network, who checks it and imports it with two commands:',
    withdraw: 'To correct or withdraw something',
    withdrawHow:
      'Say which page it is and what it should say, or that you do not wish to appear: your name is taken out of pages, searches, maps and files.',
    writeTo: 'Write to',
    noContact: 'Write to whoever publishes this site: no address is given here.',
    floor:
      'Once four fifths of the published number are recorded, the page of an edition says who was missing.',
  },
);
