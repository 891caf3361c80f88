import { ANCHORS, BASELINE, HALO, leaderEnd, textAt } from '../../labels/label-text.ts';
import { LINE_HEIGHT, type PlacedLabel } from '../../labels/place-labels.ts';
import { shapePath } from '../../styles/sector-style.ts';
import { segmentsPath, tenth } from '../drawing/hull.ts';
import { DASHES } from '../drawing/line-style.ts';
import type { Scene, SceneArea, SceneLine, SceneNode } from '../drawing/scene-parts.ts';
import type { Palette } from '../graph/palette.ts';
import { escapeXml } from './escape-xml.ts';

/** A scene and its labels as parts of an SVG document: the same as on a canvas. */
export function sceneSvg(scene: Scene, labels: readonly PlacedLabel[], palette: Palette): string {
  return [
    `<g class="areas" stroke-linejoin="round" stroke-linecap="round">${scene.areas.map(areaSvg).join('\n')}</g>`,
    ...scene.faint.map(
      ({ segments, colour, width, opacity }) =>
        `<path class="faint" d="${segmentsPath(segments)}" fill="none" stroke="${colour}" stroke-width="${width}" opacity="${round(opacity)}"/>`,
    ),
    `<g class="lines" fill="none" stroke-linecap="round">${scene.lines.map(lineSvg).join('\n')}</g>`,
    `<g class="nodes">${scene.nodes.map(nodeSvg).join('\n')}</g>`,
    `<g class="labels" stroke-linejoin="round">${labels.map((label) => labelSvg(label, palette)).join('\n')}</g>`,
  ].join('\n');
}

const round = (value: number): number => Math.round(value * 1000) / 1000;

const areaSvg = ({ path, ways, colour, edgeWidth }: SceneArea): string =>
  `<path d="${path}" fill="${colour}" stroke="${colour}" stroke-width="${tenth(edgeWidth)}"/>` +
  `<path d="${ways}" fill="none" stroke="${colour}" stroke-width="${tenth(edgeWidth * 0.8)}"/>`;

const lineSvg = ({ segment, colour, width, opacity, isDashed }: SceneLine): string =>
  `<path d="${segmentsPath([segment])}" stroke="${colour}" stroke-width="${tenth(width)}" opacity="${opacity}"${
    isDashed ? ` stroke-dasharray="${DASHES.join(' ')}"` : ''
  }/>`;

function nodeSvg({ attributes, x, y, r, shape, fill, edge, edgeWidth, opacity }: SceneNode): string {
  const title = `<title>${escapeXml(attributes.label)}</title>`;
  const style = `fill="${fill}" stroke="${edge}" stroke-width="${edgeWidth}"${opacity < 1 ? ` opacity="${opacity}"` : ''}`;
  return shape === 'circle'
    ? `<circle cx="${tenth(x)}" cy="${tenth(y)}" r="${tenth(r)}" ${style}>${title}</circle>`
    : `<path d="${shapePath(shape, r, [x, y])}" ${style}>${title}</path>`;
}

function labelSvg(label: PlacedLabel, palette: Palette): string {
  const { lines, size, isBold, isMuted, x, y } = label.wanted;
  const end = leaderEnd(label);
  const leader = label.hasLeader
    ? `<path d="${segmentsPath([[{ x, y }, end]])}" stroke="${palette.muted}" stroke-width="0.8"/>`
    : '';
  const style =
    `font-size="${size}" text-anchor="${ANCHORS[label.align]}" fill="${isMuted ? palette.muted : palette.ink}" ` +
    `stroke="${palette.paper}" stroke-width="${HALO}" paint-order="stroke"${isBold ? ' font-weight="700"' : ''}`;
  const texts = lines.map(
    (line, at) =>
      `<text x="${tenth(textAt(label))}" y="${tenth(label.top + size * (BASELINE + LINE_HEIGHT * at))}" ${style}>${escapeXml(line)}</text>`,
  );
  return leader + texts.join('');
}
