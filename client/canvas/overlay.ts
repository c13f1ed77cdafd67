import type { Glance } from '../model/glance.ts';
import type { Ref } from '../model/graph.ts';
import type { Point } from '../model/view.ts';
import type { Renderer } from './renderer.ts';
import { FONT, type Theme } from './theme.ts';

/** Smaller than this and a badge cannot be read. */
const READABLE = 0.35;
const PIN = new Path2D(
  'M12 17v5M9 10.76a2 2 0 0 1-1.11 1.79l-1.78.9A2 2 0 0 0 5 15.24V16a1 1 0 0 0 1 1h12a1 1 0 0 0 1-1v-.76a2 2 0 0 0-1.11-1.79l-1.78-.9A2 2 0 0 1 15 10.76V7a1 1 0 0 1 1-1 2 2 0 0 0 0-4H8a2 2 0 0 0 0 4 1 1 0 0 1 1 1z',
);

type Rect = { ref: Ref; x: number; y: number; width: number; height: number };

/**
 * A sheet over the graph for what changes often or keeps its size: badges, pins, hover, the keyboard's place. Drawn for
 * what is on screen only, so that the graph below need not be painted anew.
 */
export function createOverlay(sheet: HTMLCanvasElement, { cy, scene }: Renderer) {
  const pen = sheet.getContext('2d')!;
  let badges: Rect[] = [];
  let owed = 0;

  function draw(theme: Theme, { hover, focus }: Pick<Glance, 'hover' | 'focus'>, isFocused: boolean): void {
    const ratio = devicePixelRatio;
    const [width, height] = [cy.width(), cy.height()];
    if (sheet.width !== Math.round(width * ratio) || sheet.height !== Math.round(height * ratio)) {
      sheet.width = Math.round(width * ratio);
      sheet.height = Math.round(height * ratio);
    }
    pen.setTransform(ratio, 0, 0, ratio, 0, 0);
    pen.clearRect(0, 0, width, height);
    badges = [];
    const zoom = cy.zoom();
    if (hover && 'ref' in hover) ring(hover.ref, theme.chosen, 5, []);
    if (focus && isFocused) ring(focus, theme.chosen, 8, [3, 3]);
    if (zoom < READABLE) return;
    pen.font = `600 10.5px ${FONT}`;
    pen.textBaseline = 'middle';
    pen.textAlign = 'center';
    for (const { ref, badge, pinned } of scene().nodes.values()) {
      if (!badge && !pinned) continue;
      const { x, y, radius } = place(ref, zoom);
      if (x < -60 || y < -60 || x > width + 60 || y > height + 60) continue;
      if (badge) shoulder(ref, badge, { x: x + radius * 0.72, y: y - radius * 0.86 }, theme);
      if (pinned) mark({ x: x - radius * 0.86, y: y - radius * 0.86 }, theme);
    }
  }

  function place(ref: Ref, zoom: number): Point & { radius: number } {
    const one = cy.getElementById(ref);
    const { x, y } = one.position();
    const pan = cy.pan();
    return { x: x * zoom + pan.x, y: y * zoom + pan.y, radius: (one.data('size') / 2) * zoom };
  }

  function ring(ref: Ref, colour: string, gap: number, dash: number[]): void {
    if (!scene().nodes.has(ref)) return;
    const { x, y, radius } = place(ref, cy.zoom());
    pen.strokeStyle = colour;
    pen.lineWidth = 1.5;
    pen.setLineDash(dash);
    pen.beginPath();
    pen.arc(x, y, radius + gap, 0, 2 * Math.PI);
    pen.stroke();
    pen.setLineDash([]);
  }

  function shoulder(ref: Ref, text: string, at: Point, theme: Theme): void {
    const rect = { ref, x: at.x - 4, y: at.y - 8, width: pen.measureText(text).width + 10, height: 16 };
    pen.fillStyle = theme.badge;
    pen.strokeStyle = theme.badgeEdge;
    pen.lineWidth = 1;
    pen.beginPath();
    pen.roundRect(rect.x, rect.y, rect.width, rect.height, 8);
    pen.fill();
    pen.stroke();
    pen.fillStyle = theme.text;
    pen.fillText(text, rect.x + rect.width / 2, rect.y + 8.5);
    badges.push(rect);
  }

  function mark(at: Point, theme: Theme): void {
    pen.save();
    pen.fillStyle = theme.badge;
    pen.beginPath();
    pen.arc(at.x, at.y, 7, 0, 2 * Math.PI);
    pen.fill();
    pen.translate(at.x - 5, at.y - 5);
    pen.scale(10 / 24, 10 / 24);
    pen.strokeStyle = theme.faint;
    pen.lineWidth = 2.6;
    pen.stroke(PIN);
    pen.restore();
  }

  return {
    draw,
    /** Draws with the next frame, however often asked. */
    soon(paint: () => void): void {
      if (owed) return;
      owed = requestAnimationFrame(() => {
        owed = 0;
        paint();
      });
    },
    badgeAt: ({ x, y }: Point): Ref | null =>
      badges.findLast((one) => x >= one.x && x <= one.x + one.width && y >= one.y && y <= one.y + one.height)?.ref ??
      null,
    stop: () => cancelAnimationFrame(owed),
  };
}
