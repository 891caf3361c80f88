const list = (text: string): string[] => text.trim().split(/\s+/);

export const givenNames = list(`
  Abril Adela Amaranta Anahí Aurelio Azucena Baltasar Belén Benicio Brisa Camelia Candelaria Casandra Cirilo
  Citlali Dalia Delfina Dionisio Eloísa Elvira Emiliano Esmeralda Fabián Feliciano Fermín Gaspar Genoveva
  Graciela Hermilo Herminia Íñigo Irineo Itzel Jacinta Jerónimo Leocadia Leónidas Lisandro Lucerito Macario
  Malinalli Maximino Melquíades Nabor Nayeli Nicandro Ofelia Otilia Paloma Perla Petronila Quirino Ramona
  Remedios Rosendo Saturnino Serafina Sóstenes Tadeo Tomasa Úrsula Valente Xóchitl Yatziri Zenaida Zeferino
`);

/** Surnames that nobody bears: made of landscapes and tables. */
export const surnames = list(`
  Algodatos Arcoíndice Bitacorena Brumatabla Caminódromo Campodato Cartodeño Cerrofila Cifraluna Clavemonte
  Columnares Cotadilla Cuencatabla Datosierra Ejevalle Esquemar Estadorrío Filadoro Florcifra Fuentelista
  Gráficalva Herbadato Horizondo Huertacampo Indicarena Jardíndice Lagobase Listamora Llanodato Lomacifra
  Llavecita Malpaíndice Mapaluengo Mareatabla Montesquema Muestralba Nievecifra Nodalera Nubelares Olmodato
  Ordenadilla Palmarfila Peñacódigo Piedracampo Planicielos Puentedato Quintatabla Redondial Riomapa Roblesal
  Sabanalista Selvanodo Serracifra Solvértice Sumavilla Tablasierra Torreclave Umbralejo Valdecampo Valdemapa
  Variablanca Vectorano Vegadatos Zacatabla
`);

/** What each circle talks about. */
export const topics: Record<string, string[]> = {
  presupuesto: ['Presupuesto abierto', 'Contrataciones abiertas', 'Combate a la corrupción'],
  territorio: ['Datos geoespaciales', 'Municipios abiertos', 'Movilidad urbana'],
  salud: ['Salud pública', 'Calidad del aire', 'Cambio climático'],
  derechos: ['Género y datos', 'Lenguas indígenas', 'Derechos humanos'],
  tecnologia: ['Inteligencia artificial', 'Estándares de datos', 'Software libre'],
  acceso: ['Acceso a la información', 'Gestión documental', 'Justicia abierta'],
};

/** How a title goes on after its topic, by kind of activity. */
export const angles: Record<string, string[]> = {
  panel: [
    'de la publicación al uso',
    'lo que falta por abrir',
    'lecciones desde lo local',
    'quién usa los datos y para qué',
    'retos de coordinación',
    'una mirada desde las comunidades',
    'calidad antes que cantidad',
    'alianzas que funcionan',
    'riesgos y salvaguardas',
  ],
  keynote: ['por qué importa ahora', 'una agenda para la década', 'lo aprendido y lo pendiente'],
  workshop: ['taller de limpieza de datos', 'taller de visualización', 'taller de diccionarios de datos'],
  tutorial: ['primeros pasos', 'del archivo a la API'],
  'thematic-table': ['mesa de trabajo', 'mesa de seguimiento', 'mesa de prioridades'],
  talk: ['un caso en diez gráficas', 'notas de campo', 'una historia de usuarios', 'qué cambió en un año'],
  'lightning-talk': [
    'en cinco minutos',
    'una idea breve',
    'un error y lo que enseñó',
    'un mapa y una pregunta',
  ],
  poster: ['cartel de resultados', 'cartel de métodos', 'cartel comunitario'],
};

/** Titles people hold, worded so that none has a gender. */
export const positions = [
  'Dirección General',
  'Coordinación de Datos Abiertos',
  'Titular de la Unidad de Análisis',
  'Analista de datos',
  'Responsable de vinculación',
  'Investigación',
  'Desarrollo de plataformas',
  'Secretaría Técnica',
];
