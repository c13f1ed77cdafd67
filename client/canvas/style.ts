import type { StylesheetJson } from 'cytoscape';
import { FONT, type Theme } from './theme.ts';

/**
 * Edges take no events of cytoscape's: its hit test over thousands of them eats every frame. Edge labels are drawn only
 * when zoomed in, and there is no opacity anywhere: what looks faint has a faint colour.
 */
export const styleOf = (theme: Theme, isThin: boolean): StylesheetJson => [
  {
    selector: 'node',
    style: {
      width: 'data(size)',
      height: 'data(size)',
      'background-color': 'data(colour)',
      'background-image': 'data(icon)',
      'background-width': '58%',
      'background-height': '58%',
      'background-image-containment': 'inside',
      label: 'data(label)',
      'font-family': FONT,
      'font-size': 12,
      color: theme.text,
      'text-valign': 'bottom',
      'text-margin-y': 6,
      'text-wrap': 'ellipsis',
      // As wide as the longest label that the scene makes of an identifier: its last digits are never cut.
      'text-max-width': '200px',
      'text-outline-color': theme.ground,
      'text-outline-width': 2.5,
      'min-zoomed-font-size': 6,
      'overlay-opacity': 0,
      'outline-width': 0,
    },
  },
  { selector: 'node[?large]', style: { 'font-weight': 600 } },
  { selector: 'node[ring = "victim"]', style: { 'border-width': 4, 'border-color': theme.victim } },
  { selector: 'node[ring = "suspect"]', style: { 'border-width': 4, 'border-color': theme.suspect } },
  {
    selector: 'node.lit',
    style: { 'outline-width': 2, 'outline-color': theme.chosen, 'outline-offset': 1.5 },
  },
  {
    selector: 'node:selected',
    style: { 'outline-width': 3, 'outline-color': theme.chosen, 'outline-offset': 2, 'z-index': 10 },
  },
  {
    selector: 'edge',
    style: {
      events: 'no',
      'curve-style': 'straight',
      width: 'data(width)',
      'line-color': theme.line,
      'target-arrow-color': theme.line,
      'target-arrow-shape': 'triangle',
      'arrow-scale': 0.75,
      label: 'data(label)',
      'font-family': FONT,
      'font-size': 10,
      color: theme.faint,
      'text-outline-color': theme.ground,
      'text-outline-width': 2.5,
      // Cytoscape weighs this by powers of two of the zoom: 11 means from 1 on.
      'min-zoomed-font-size': isThin ? 11 : 8,
      'overlay-opacity': 0,
    },
  },
  { selector: 'edge[?parallel]', style: { 'curve-style': 'bezier', 'control-point-step-size': 34 } },
  {
    selector: 'edge[look = "unverified"]',
    style: {
      'line-style': 'dashed',
      'line-color': theme.unverified,
      'target-arrow-color': theme.unverified,
      'target-arrow-fill': 'hollow',
    },
  },
  {
    selector: 'edge[look = "inferred"]',
    style: {
      'line-style': 'dotted',
      'line-color': theme.inferred,
      'target-arrow-shape': 'none',
      color: theme.inferred,
    },
  },
  {
    selector: 'edge.lit, edge:selected',
    style: {
      'line-color': theme.chosen,
      'target-arrow-color': theme.chosen,
      color: theme.chosen,
      'min-zoomed-font-size': 8,
      'z-index': 9,
    },
  },
];
