import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { modelOfSchema } from '../../web/desk/model/model-of-schema.ts';
import { routeOf } from '../../web/desk/state/route.ts';
import { chosenIn, recordingOf, wayBack, withoutChosen } from '../../web/desk/state/way-back.ts';
import { rootFolder } from '../support/root-folder.ts';

const model = modelOfSchema(readFileSync(join(rootFolder, 'schema.graphql'), 'utf8'));

const HERE = '#/act/participationRecord?fields.edition=Edition_1';
const place = { hash: HERE, field: 'fields.expert' };
const parametersOf = (hash: string | undefined) => routeOf(hash ?? '').parameters;

describe('recording what a field did not find', () => {
  it.each([
    ['Expert', 'expertRecord', 'fields.displayName'],
    ['Organization', 'organizationRecord', 'fields.name'],
    ['EditionVenue', 'venueRecord', 'fields.name'],
    ['Activity', 'activityRecord', 'fields.title'],
  ])('fills in what was typed as the name: %s', (type, mutation, name) => {
    const recording = recordingOf(model, type, 'Sol', place);
    expect(recording?.mutation).toBe(mutation);
    expect(routeOf(recording!.hash).parts).toEqual(['act', mutation]);
    expect(parametersOf(recording!.hash).get(name)).toBe('Sol');
  });

  it('is not offered of what is of no known type', () => {
    expect(recordingOf(model, undefined, 'Sol', place)).toBeUndefined();
    expect(recordingOf(model, 'Query', 'Sol', place)).toBeUndefined();
  });

  it('leads back to the same draft, with what was recorded chosen in its field', () => {
    const there = parametersOf(recordingOf(model, 'Expert', 'Sol', place)!.hash);
    const back = parametersOf(wayBack(there, 'Expert_7'));
    expect(chosenIn(back)).toEqual([['fields.expert', 'Expert_7']]);
    expect(String(withoutChosen(back))).toBe(String(parametersOf(HERE)));
    expect(wayBack(there, undefined)).toBe(HERE);
  });

  it('keeps of what was chosen before nothing but what is in the draft', () => {
    const before = { ...place, hash: `${HERE}&chosen.fields.expert=Expert_7`, field: 'fields.onBehalfOf' };
    const back = parametersOf(
      wayBack(parametersOf(recordingOf(model, 'Organization', 'X', before)!.hash), 'Organization_2'),
    );
    expect(chosenIn(back)).toEqual([['fields.onBehalfOf', 'Organization_2']]);
  });

  it('leads nowhere where the address names no way back, or one to elsewhere', () => {
    expect(wayBack(new URLSearchParams(), 'Expert_7')).toBeUndefined();
    expect(
      wayBack(new URLSearchParams({ back: 'https://elsewhere.example', for: 'fields.expert' }), 'Expert_7'),
    ).toBeUndefined();
  });
});
