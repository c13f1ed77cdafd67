import type { Parts } from '../commands/command.ts';
import type { Glance } from '../model/glance.ts';
import { lately } from '../model/lately.ts';
import type { Language } from '../model/money.ts';
import { scene as sceneOf } from '../model/scene.ts';
import type { Point } from '../model/view.ts';
import { actionsOf } from './actions.ts';
import { coveredBy, panelsOver } from './covered.ts';
import { loadFonts } from './fonts.ts';
import { steer } from './keyboard.ts';
import { createOverlay } from './overlay.ts';
import { listenTo } from './pointer.ts';
import { createRenderer } from './renderer.ts';
import { dark as night, light as day } from './theme.ts';

export type Board = ReturnType<typeof mount>;

/** Binds the state to the renderer: what changed in the one is told to the other. */
export function mount(
  parts: Parts,
  ground: HTMLElement,
  sheet: HTMLCanvasElement,
  showTip: (what: Glance['hover'], at: Point) => void,
) {
  const { store } = parts;
  const isCalm = () => matchMedia('(prefers-reduced-motion: reduce)').matches;
  const derive = lately(sceneOf);
  let theme = day;
  let language: Language = 'en';
  let looked = store.getState().glance.camera?.n ?? 0;
  let isStopped = false;
  const renderer = createRenderer(theme, isCalm, ground, () =>
    coveredBy(panelsOver(document), ground.getBoundingClientRect()),
  );
  const overlay = createOverlay(sheet, renderer);
  const paint = () =>
    overlay.soon(() => overlay.draw(theme, store.getState().glance, document.activeElement === ground));
  const stopPointer = listenTo(renderer, overlay.badgeAt, actionsOf(parts, showTip));
  renderer.cy.on('render', paint);

  async function show(): Promise<void> {
    const { graph, view } = store.getState();
    const next = derive(graph, view.now, language);
    await loadFonts(textsOf(next));
    // While fonts came the board may have gone on: the newest is shown, once.
    if (isStopped || next !== derive(store.getState().graph, store.getState().view.now, language)) return;
    const { glance } = store.getState();
    if (renderer.scene() !== next) renderer.show(next, glance.arrival);
    tell(glance);
  }

  function tell(glance: Glance): void {
    renderer.select(glance.selected, glance.selectedTie);
    renderer.light(glance.paths);
    // Where to look waits for what is to be looked at.
    const { graph, view } = store.getState();
    const isShown = renderer.scene() === derive(graph, view.now, language);
    if (isShown && glance.camera && glance.camera.n !== looked) {
      looked = glance.camera.n;
      renderer.look(glance.camera.want, glance.camera.refs);
    }
    paint();
  }

  const stopStore = store.subscribe((now, before) => {
    if (now.graph !== before.graph || now.view.now !== before.view.now) void show();
    else if (now.glance !== before.glance) tell(now.glance);
  });
  const resized = new ResizeObserver(() => renderer.cy.resize());
  resized.observe(ground);
  ground.addEventListener('focus', paint);
  ground.addEventListener('blur', paint);
  void show();

  return {
    language: () => language,
    dress(next: Language, isDark: boolean): void {
      language = next;
      theme = isDark ? night : day;
      renderer.dress(theme);
      void show();
    },
    steer(event: KeyboardEvent): boolean {
      const { cy } = renderer;
      const { x1, x2, y1, y2 } = cy.extent();
      return steer(parts, event, { x: (x1 + x2) / 2, y: (y1 + y2) / 2 }, (ref) => {
        const at = cy.getElementById(ref).renderedPosition();
        const { left, top } = ground.getBoundingClientRect();
        return { x: left + at.x, y: top + at.y };
      });
    },
    stop(): void {
      isStopped = true;
      stopStore();
      stopPointer();
      resized.disconnect();
      overlay.stop();
      ground.removeEventListener('focus', paint);
      ground.removeEventListener('blur', paint);
      renderer.destroy();
    },
  };
}

function* textsOf({ nodes, edges }: ReturnType<typeof sceneOf>): Generator<string> {
  for (const { label, badge } of nodes.values()) yield label + badge;
  for (const { label } of edges.values()) yield label;
}
