import type { Parts } from '../commands/command.ts';
import { expandOrChoose } from '../commands/expand.ts';
import { type Glance, look, openMenu, select, toggle } from '../model/glance.ts';
import type { Ref } from '../model/graph.ts';
import { type Point, shownRefs } from '../model/view.ts';
import { closest, isDirection, nearest } from './nearest.ts';

type Pressed = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/**
 * The board by keyboard: arrows go from entity to entity, with Shift they gather, Space takes or leaves one, Enter
 * expands, Shift+F10 opens the menu. True where the key was ours.
 */
export function steer(parts: Parts, pressed: Pressed, middle: Point, onScreen: (ref: Ref) => Point): boolean {
  const { view, glance } = parts.store.getState();
  const { key, shiftKey } = pressed;
  if (pressed.ctrlKey || pressed.metaKey || pressed.altKey) return false;
  const change = (how: (now: Glance) => Glance) => parts.store.setState((state) => ({ glance: how(state.glance) }));
  const at = glance.focus;
  if (isDirection(key)) {
    const nodes = shownRefs(view.now).map((ref) => ({ ref, ...view.now.get(ref)! }));
    const from = at ? view.now.get(at) : undefined;
    const next = from ? nearest(nodes, from, key) : closest(nodes, middle);
    if (next)
      change((now) => {
        const selected = select(now, shiftKey ? [...now.selected, next] : [next]);
        return look({ ...selected, focus: next }, 'reveal', [next]);
      });
    return true;
  }
  if (!at) return false;
  if (key === ' ') change((now) => toggle(now, at));
  else if (key === 'Enter') void expandOrChoose(parts, at);
  else if (key === 'ContextMenu' || (key === 'F10' && shiftKey))
    // As by the pointer: the menu speaks of what is selected.
    change((now) => openMenu(now.selected.has(at) ? now : select(now, [at]), { ref: at, tie: null, ...onScreen(at) }));
  else return false;
  return true;
}
