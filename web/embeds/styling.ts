/** The CSS custom properties that a host page may set on an embed, with their defaults. */
export const CSS_PROPERTIES: Record<string, { usual: string; es: string; en: string }> = {
  '--tejido-ink': { usual: '#1c1d22 / #ececf1', es: 'texto', en: 'text' },
  '--tejido-muted': { usual: '#5b5d68 / #a9acb9', es: 'texto secundario', en: 'text of less weight' },
  '--tejido-background': { usual: '#ffffff / #1d2029', es: 'fondo', en: 'background' },
  '--tejido-line': { usual: '#ddd6ca / #3d4150', es: 'líneas y bordes', en: 'lines and borders' },
  '--tejido-accent': { usual: '#28398f / #a9b6ff', es: 'enlaces y acentos', en: 'links and accents' },
  '--tejido-soft': { usual: '#e8eaf8 / #272d4a', es: 'fondo de las iniciales', en: 'ground of initials' },
  '--tejido-focus': { usual: '#a01c44 / #ff9db4', es: 'contorno del foco', en: 'outline of the focus' },
  '--tejido-font': { usual: 'system-ui, sans-serif', es: 'tipo de letra', en: 'font family' },
  '--tejido-font-size': { usual: 'medium', es: 'tamaño de letra', en: 'font size' },
  '--tejido-padding': { usual: '1em', es: 'margen interior', en: 'padding' },
  '--tejido-radius': { usual: '10px', es: 'esquinas', en: 'corners' },
  '--tejido-gap': { usual: '0.75em', es: 'espacio entre tarjetas', en: 'room between cards' },
  '--tejido-card': { usual: '16em', es: 'ancho mínimo de una tarjeta', en: 'least width of a card' },
};

/** The parts that a host page may style with `::part()`, by embed. */
export const CSS_PARTS: Record<'all' | 'speakers' | 'programme' | 'map', readonly string[]> = {
  all: [
    'frame',
    'header',
    'title',
    'edition',
    'note',
    'synthetic',
    'empty',
    'loading',
    'skeleton',
    'error',
    'all',
  ],
  speakers: [
    'list',
    'speaker',
    'photo',
    'initials',
    'name',
    'role',
    'organization',
    'activity',
    'bio',
    'credit',
  ],
  programme: ['day', 'list', 'session', 'time', 'session-title', 'kind', 'venue', 'people', 'person'],
  map: ['map', 'node', 'legend', 'full-map', 'twin', 'table', 'name'],
};
