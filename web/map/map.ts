import { FindBox } from './find-box.ts';
import { MapElement } from './map-element.ts';

// On a narrow screen the filters are a sheet that is drawn up when it is wanted.
const filters = document.querySelector<HTMLDetailsElement>('.map-filters');
if (filters && matchMedia('(max-width: 56rem)').matches) filters.open = false;

customElements.define('tejido-find', FindBox);
customElements.define('tejido-map', MapElement);
