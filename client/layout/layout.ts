import type { Ref } from '../model/graph.ts';
import type { Point } from '../model/view.ts';

/** A node as a layout sees it; `fixed` stays where it is. */
export type Body = Point & { ref: Ref; fixed: boolean };
export type Bond = { from: Ref; to: Ref };
export type Task = { bodies: readonly Body[]; bonds: readonly Bond[] };
export type Places = ReadonlyMap<Ref, Point>;

/** Works off the main thread. Fixed bodies are not in the answer: nobody moved them. */
export type Layout = {
  /** The whole board anew. */
  arrange(task: Task): Promise<Places>;
  /** A few newcomers find their place among what stands. */
  settle(task: Task): Promise<Places>;
};
