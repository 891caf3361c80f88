import type { MapState } from '../state/map-state.ts';

/** The tools of the map. */
export const TOOLS = ['connect', 'compare', 'without', 'narrative', 'save'] as const;

export type Tool = (typeof TOOLS)[number];

/** What the panel shows: the open tool, else what the state calls for. */
export function panelContentOf(state: MapState, tool: Tool | undefined): Tool | 'node' | 'tie' | undefined {
  if (tool === 'save' || tool === 'narrative') return tool;
  if (state.selected.length > 0) return state.selected.length > 1 ? 'tie' : 'node';
  if (state.from || state.to) return 'connect';
  if (state.without.length > 0) return 'without';
  if (state.compare.length > 0) return 'compare';
  return tool;
}
