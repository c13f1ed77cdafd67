import { useEffect, useRef } from 'react';
import type { Scene } from '../model/scene.ts';
import classes from './Canvas.module.css';
import { loadFonts } from './fonts.ts';
import { createRenderer } from './renderer.ts';
import { dark as night, light as day } from './theme.ts';

type Props = Readonly<{
  scene: Scene;
  label: string;
  dark: boolean;
  selected: string | null;
  /** A node's or an edge's id; null where nothing lies under the pointer. */
  onPick: (id: string | null, what: 'node' | 'edge') => void;
}>;

/** A board that is looked at and not worked on: one can move about in it and point at something. */
export function Sketch({ scene, label, dark, selected, onPick }: Props) {
  const ground = useRef<HTMLDivElement>(null);
  const renderer = useRef<ReturnType<typeof createRenderer>>(null);
  const pick = useRef(onPick);
  pick.current = onPick;

  useEffect(() => {
    const made = createRenderer(day, () => true, ground.current!);
    renderer.current = made;
    made.cy.autoungrabify(true);
    made.cy.on('tap', ({ target }) => {
      if (target === made.cy) pick.current(null, 'node');
      else pick.current(target.id(), target.isNode() ? 'node' : 'edge');
    });
    const resized = new ResizeObserver(() => {
      made.cy.resize();
      made.look('fit', []);
    });
    resized.observe(ground.current!);
    return () => {
      resized.disconnect();
      made.destroy();
    };
  }, []);

  useEffect(() => renderer.current?.dress(dark ? night : day), [dark]);

  useEffect(() => {
    let isGone = false;
    const texts = [...scene.nodes.values(), ...scene.edges.values()].map((one) => one.label).join('');
    void loadFonts(texts).then(() => {
      if (isGone) return;
      renderer.current?.show(scene, null);
      renderer.current?.look('fit', []);
    });
    return () => {
      isGone = true;
    };
  }, [scene]);

  useEffect(() => {
    const isEdge = selected !== null && scene.edges.has(selected);
    renderer.current?.select(new Set(selected === null || isEdge ? [] : [selected]), isEdge ? selected : null);
  }, [selected, scene]);

  return (
    <div className={classes.canvas} data-dark={dark || undefined}>
      <div ref={ground} className={classes.ground} role="img" aria-label={label} />
    </div>
  );
}
