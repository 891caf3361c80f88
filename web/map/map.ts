import { MapElement } from './controller/map-element.ts';
import { FindBox } from './find/find-box.ts';

// On a narrow screen the filters are a sheet, which starts closed.
const filters = document.querySelector<HTMLDetailsElement>('.map-filters');
if (filters && matchMedia('(max-width: 56rem)').matches) filters.open = false;

customElements.define('tejido-find', FindBox);
customElements.define('tejido-map', MapElement);
