import type { MapState } from '../state/map-state.ts';

/** What can be asked of the map beside a click on it. */
export const TOOLS = ['connect', 'compare', 'without', 'words', 'save'] as const;

export type Tool = (typeof TOOLS)[number];

/** What the panel shows: the tool that is open, else what the state asks for. */
export function panelContentOf(state: MapState, tool: Tool | undefined): Tool | 'node' | 'tie' | undefined {
  if (tool === 'save' || tool === 'words') return tool;
  if (state.selected.length > 0) return state.selected.length > 1 ? 'tie' : 'node';
  if (state.from || state.to) return 'connect';
  if (state.without.length > 0) return 'without';
  if (state.compare.length > 0) return 'compare';
  return tool;
}
