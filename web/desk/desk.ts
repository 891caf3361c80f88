import { model } from 'virtual:desk-model';
import { DeskElement } from './desk-element.ts';
import { ChooseElement } from './parts/choose-element.ts';

DeskElement.model = model;
customElements.define('tejido-choose', ChooseElement);
customElements.define('tejido-desk', DeskElement);
