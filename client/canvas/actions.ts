import type { Parts } from '../commands/command.ts';
import { expandOrChoose } from '../commands/expand.ts';
import { move } from '../commands/move.ts';
import type { Glance } from '../model/glance.ts';
import { openMenu, select, selectTie, toggle } from '../model/glance.ts';
import type { SceneEvents } from './pointer.ts';

/** What happens on the canvas becomes what the user meant by it. */
export function actionsOf(
  parts: Parts,
  showTip: (what: Glance['hover'], at: { x: number; y: number }) => void,
): SceneEvents {
  const glance = (change: (now: Glance) => Glance) =>
    parts.store.setState((state) => ({ glance: change(state.glance) }));
  return {
    pick: (ref, more) => glance((now) => ({ ...(more ? toggle(now, ref) : select(now, [ref])), focus: ref })),
    pickTie: (tie) => glance((now) => selectTie(now, tie)),
    pickNothing: () => glance((now) => select(now, [])),
    expand: (ref) => {
      glance((now) => select(now, [ref]));
      void expandOrChoose(parts, ref);
    },
    menu: (what, at) => {
      const menu = { ref: null, tie: null, ...what, ...at };
      glance((now) => openMenu(menu.ref && !now.selected.has(menu.ref) ? select(now, [menu.ref]) : now, menu));
    },
    box: (refs) => glance((now) => select(now, [...now.selected, ...refs])),
    drop: (places) => move(parts, places),
    hover: (what, at) => {
      if (!same(parts.store.getState().glance.hover, what)) glance((now) => ({ ...now, hover: what }));
      showTip(what, at);
    },
  };
}

const same = (a: Glance['hover'], b: Glance['hover']): boolean => JSON.stringify(a) === JSON.stringify(b);
