import { assert, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { declaration, element, escaped } from '../../../src/community/formats/xml.ts';
import { anyText } from './any-text.ts';
import { asXml, parseXml } from './parse-xml.ts';

describe('what is written as XML', () => {
  it('reads back as any text, in attributes and elements, but for what XML cannot hold', () => {
    assert(
      property(anyText, anyText, (value, text) => {
        const root = parseXml(declaration + element('a', { value }, escaped(text)));
        expect(root).toEqual({
          name: 'a',
          attributes: { value: asXml(value) },
          children: [],
          text: asXml(text),
        });
      }),
      { numRuns: 500 },
    );
  });

  it('has one U+FFFD for each character that XML cannot hold, and keeps pairs of surrogates', () => {
    expect(escaped('a\0b\u001Fc\uD800d\uDC00e\uFFFEf\uFFFF')).toBe('a�b�c�d�e�f�');
    expect(escaped('😀 \u0085\u2028 \u{1FFFE}')).toBe('😀 \u0085\u2028 \u{1FFFE}');
  });

  it('refers to white space that a parser would change', () => {
    expect(escaped('a\tb\nc\r\nd')).toBe('a&#9;b&#10;c&#13;&#10;d');
  });

  it('cannot end a section or begin a comment from within a text', () => {
    expect(escaped(']]><!-- "&amp;"')).toBe(']]&gt;&lt;!-- &quot;&amp;amp;&quot;');
  });

  it('leaves out attributes that are null, and writes the shortest digits of numbers', () => {
    expect(element('a', { x: null, y: 0.1 + 0.2, z: 1e-7, w: false })).toBe(
      '<a y="0.30000000000000004" z="1e-7" w="false"/>',
    );
  });
});
