import { createHash } from 'node:crypto';
import { z } from 'zod';
import { off } from '../access/lines.ts';
import type { Context } from '../context.ts';
import { Fault } from '../fault.ts';
import type { Question, QuestionGroup, SaveQuestionInput } from '../generated.ts';
import { VERBS } from '../graph/library.ts';
import type { Declared } from './declared.ts';
import { seenQuestion } from './known.ts';
import { read, saveQuestion } from './saved.ts';

/** Questions as files: our own form, and BloodHound's `{name, query, description}`. */
const FORMAT = 'headwater-question/1';
const MOST = 100;

const Text = z.string().min(1);
const Own = z.object({
  format: z.literal(FORMAT),
  version: z.number().int().positive(),
  ...{ title: Text, asks: Text, notProof: Text, group: z.enum(VERBS), text: Text },
  parameters: z.array(
    z.object({
      ...{ name: Text, label: Text, unit: z.string().nullish(), kinds: z.array(z.string()).default([]) },
      kind: z.enum(['entity', 'entities', 'window', 'amount', 'number', 'text', 'choice']),
      ...{ choices: z.array(z.string()).default([]), default: z.array(z.string()).default([]) },
    }),
  ),
});
/** As its API exports saved queries, one a file; `description` may be missing or null. */
const BloodHound = z.object({ name: Text, query: Text, description: z.string().nullish() });
const File = z.union([Own, BloodHound]);

/**
 * A saved question as a file of ours.
 * @throws Fault BAD_INPUT for a shipped one, which every installation has
 */
export async function exportQuestion(
  { viewer, office }: Context,
  id: string,
  version?: number | null,
): Promise<string> {
  const known = await seenQuestion(viewer, office, id, version);
  if (!known.saved)
    throw off('id', 'This question came with the product: every installation has it.', 'Take a saved one.');
  const row = await office
    .selectFrom('question_version')
    .select('parameters')
    .where('question', '=', id)
    .where('version', '=', known.version)
    .executeTakeFirstOrThrow();
  const file: z.infer<typeof Own> = {
    ...{ format: FORMAT, version: known.version, title: known.title.zh, asks: known.asks.zh },
    ...{ notProof: known.notProof.zh, group: known.verb, text: known.text },
    parameters: (JSON.parse(row.parameters) as Declared[]).map(({ kinds, choices, default: given, ...one }) => ({
      ...{ ...one, kinds: [...kinds], choices: [...choices], default: [...given] },
    })),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/**
 * Takes over one question or a list of them. Each is saved as its taker's own private one, under an id made from what it
 * says, so that the same file again is the same questions.
 * @throws Fault BAD_FILE where it is neither form; then nothing is saved
 */
export async function importQuestions(context: Context, text: string): Promise<Question[]> {
  const inputs = filesIn(text).map((one) => asInput(context.viewer.user, one));
  // All of them are read before the first is saved.
  for (const input of inputs) read(input);
  const saved: Question[] = [];
  for (const input of inputs) saved.push(await saveQuestion(context, input));
  return saved;
}

function filesIn(text: string): z.infer<typeof File>[] {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (cause) {
    throw new Fault('BAD_FILE', 'The file is no JSON.', { mend: 'Export it again.', cause });
  }
  const list = Array.isArray(json) ? json : [json];
  if (list.length === 0 || list.length > MOST)
    throw new Fault('BAD_FILE', `The file holds ${list.length} questions; 1 to ${MOST} go at once.`, {
      mend: 'Divide it.',
    });
  return list.map((one, i) => {
    const parsed = File.safeParse(one);
    if (parsed.success) return parsed.data;
    throw new Fault('BAD_FILE', `Question ${i + 1} of the file is neither in our form nor in BloodHound’s.`, {
      mend: `Ours says format: ${FORMAT}; BloodHound’s has name, query and description.`,
    });
  });
}

function asInput(user: string, one: z.infer<typeof File>): SaveQuestionInput {
  const id = createHash('sha256')
    .update(JSON.stringify([user, one]))
    .digest('base64url')
    .slice(0, 24);
  if (!('format' in one)) {
    const asks = one.description?.replace(/\s+/g, ' ').trim().slice(0, 1_000) || one.name;
    const notProof = 'Taken over from BloodHound; written for another model. 由 BloodHound 导入，原用于其他数据模型。';
    return {
      ...{ id: `b${id}`, version: 0, title: one.name.slice(0, 200), asks, notProof, group: 'NETWORK', text: one.query },
      parameters: [],
    };
  }
  const { group, format: _, version: __, parameters, ...said } = one;
  return {
    ...{ ...said, id: `h${id}`, version: 0, group: group.toUpperCase() as QuestionGroup },
    parameters: parameters.map((p) => ({ ...p, kind: p.kind.toUpperCase() as Uppercase<typeof p.kind> })),
  };
}
