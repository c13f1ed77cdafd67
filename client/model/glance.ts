import type { FacetsQuery, PathsQuery } from '../api/generated.ts';
import type { Completeness, Ref } from './graph.ts';
import type { Chosen } from './releases.ts';
import type { Room } from './rooms.ts';
import type { Draft as QuestionDraft } from './writing.ts';

export type Facets = FacetsQuery['facets'];
export type Path = PathsQuery['paths']['paths'][number];

/** A dialog over the board; the details beside it follow the selection. */
export type Panel =
  /** `chosen`: the facets that it opens with; all where absent. */
  | { name: 'facets'; ref: Ref; facets: Facets; chosen?: readonly string[] }
  /** An end that is null is still to be picked on the board. */
  | { name: 'path'; from: Ref | null; to: Ref | null }
  | { name: 'boards' }
  | { name: 'hotkeys' }
  | { name: 'palette' }
  /** The case and the purpose, to be chosen anew. */
  | { name: 'case' }
  | { name: 'password' }
  /** Asks why a masked person is to be shown. */
  | { name: 'reveal'; ref: Ref };

/** Of an entity, of a tie, or of the board where both are null. */
export type Menu = { ref: Ref | null; tie: string | null; x: number; y: number };

/** What went wrong, in the server's words; `mend` says what to do. `panel`: the one that asked, and says it while open. */
export type Trouble = { id: number; code: string; message: string; mend: string | null; panel?: Panel['name'] };

/** What the last answer held, for the note that is never hidden; `asked`: how many paths were wanted. */
export type Note = { command: string; ref: Ref | null; completeness: Completeness; asked?: number | null };

/** What the canvas is told to do with its window on the board, once for each `n`. */
export type Camera = { want: 'fit' | 'in' | 'out' | 'reveal'; refs: readonly Ref[]; n: number };

/** New entities travel from what brought them. */
export type Arrival = { origin: Ref; refs: ReadonlySet<Ref> };

/** What the room of questions is at: a question, whom to ask it about, and the run of it that is looked at. */
export type Asking = {
  question: string;
  refs: readonly Ref[];
  run: string | null;
  /** What is looked at of it: what it is asked with and its answer, or how it is written. */
  page: 'ask' | 'write';
};

/** What the room of releases is at: one of them, or what is to become a new one, as a reply to a partner's where it is. */
export type Releasing = { id: string | null; chosen: Chosen | null; answers?: string };

/** Momentary: nobody saves it, nobody undoes it. */
export type Glance = Readonly<{
  room: Room;
  /** Kept while one looks at the board: whoever comes back finds the answer that they left. */
  asking: Asking | null;
  releasing: Releasing | null;
  /** Questions as they are being written and not saved yet, by their ids. */
  drafts: ReadonlyMap<string, QuestionDraft>;
  /** In the order of clicks: a path runs from the first to the second. */
  selected: ReadonlySet<Ref>;
  selectedTie: string | null;
  hover: { ref: Ref } | { tie: string } | null;
  /** Where the keyboard stands on the canvas. */
  focus: Ref | null;
  panel: Panel | null;
  /** The path panel, while another lies over it: an end may be looked for. */
  behind: Panel | null;
  menu: Menu | null;
  paths: readonly Path[];
  /** Message keys of what is under way. */
  busy: readonly string[];
  troubles: readonly Trouble[];
  note: Note | null;
  camera: Camera | null;
  arrival: Arrival | null;
}>;

export const emptyGlance: Glance = {
  room: 'board',
  asking: null,
  releasing: null,
  drafts: new Map(),
  selected: new Set(),
  selectedTie: null,
  hover: null,
  focus: null,
  panel: null,
  behind: null,
  menu: null,
  paths: [],
  busy: [],
  troubles: [],
  note: null,
  camera: null,
  arrival: null,
};

export const select = (glance: Glance, refs: Iterable<Ref>): Glance => ({
  ...glance,
  selected: new Set(refs),
  selectedTie: null,
  menu: null,
});

/** Shift-click: adds what was not selected, takes away what was. */
export function toggle(glance: Glance, ref: Ref): Glance {
  const selected = new Set(glance.selected);
  if (!selected.delete(ref)) selected.add(ref);
  return { ...glance, selected, selectedTie: null, menu: null };
}

export const selectTie = (glance: Glance, tie: string): Glance => ({
  ...glance,
  selected: new Set(),
  selectedTie: tie,
  menu: null,
});

/** Lies beside the board, where one goes on working; the others lie over it. */
export const pathPanel = ({ panel, behind }: Glance) =>
  panel?.name === 'path' ? panel : behind?.name === 'path' ? behind : null;

export const openPanel = (glance: Glance, panel: Panel): Glance => ({
  ...glance,
  panel,
  behind: panel.name === 'path' ? null : pathPanel(glance),
  menu: null,
  troubles: settled(glance.troubles, panel.name),
});

/** What went wrong in a panel was read there, and goes with it. */
export const closePanel = (glance: Glance): Glance => ({
  ...glance,
  panel: glance.behind,
  behind: null,
  troubles: glance.panel ? settled(glance.troubles, glance.panel.name) : glance.troubles,
});

export const enter = (glance: Glance, room: Room): Glance => ({ ...glance, room, menu: null });

/** To the room of questions, with this one opened. */
export const askAbout = (
  glance: Glance,
  question: string,
  refs: readonly Ref[] = [],
  run: string | null = null,
): Glance => ({
  ...enter(glance, 'questions'),
  asking: { question, refs, run, page: 'ask' },
});

/** To the writing of this question; what it was asked about stays for when one goes back to asking it. */
export const write = (glance: Glance, question: string): Glance => ({
  ...enter(glance, 'questions'),
  asking:
    glance.asking?.question === question
      ? { ...glance.asking, page: 'write' }
      : { question, refs: [], run: null, page: 'write' },
});

/** Keeps what is being written until it is saved; null throws it away. */
export function withDraft(glance: Glance, question: string, draft: QuestionDraft | null): Glance {
  const drafts = new Map(glance.drafts);
  if (draft) drafts.set(question, draft);
  else drafts.delete(question);
  return { ...glance, drafts };
}

export const openMenu = (glance: Glance, menu: Menu): Glance => ({ ...glance, menu });

export const closeMenu = (glance: Glance): Glance => ({ ...glance, menu: null });

/** What a panel asks anew is no longer in trouble. */
export const begin = (glance: Glance, work: string, panel?: Panel['name']): Glance => ({
  ...glance,
  busy: [...glance.busy, work],
  troubles: panel ? settled(glance.troubles, panel) : glance.troubles,
});

const settled = (troubles: readonly Trouble[], panel: Panel['name']) => troubles.filter((one) => one.panel !== panel);

export const end = (glance: Glance, work: string): Glance => {
  const at = glance.busy.indexOf(work);
  return at < 0 ? glance : { ...glance, busy: glance.busy.toSpliced(at, 1) };
};

export const warn = (glance: Glance, trouble: Omit<Trouble, 'id'>): Glance => ({
  ...glance,
  troubles: [...glance.troubles, { ...trouble, id: (glance.troubles.at(-1)?.id ?? 0) + 1 }],
});

export const dismiss = (glance: Glance, id: number): Glance => ({
  ...glance,
  troubles: glance.troubles.filter((trouble) => trouble.id !== id),
});

export const look = (glance: Glance, want: Camera['want'], refs: readonly Ref[] = []): Glance => ({
  ...glance,
  camera: { want, refs, n: (glance.camera?.n ?? 0) + 1 },
});
