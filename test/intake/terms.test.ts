import { afterAll, beforeAll, expect, test } from 'vitest';
import { entity } from '../../server/entity/feature.ts';
import { events } from '../../server/events/feature.ts';
import type { Graph } from '../../server/graph/graph.ts';
import { search } from '../../server/search/feature.ts';
import { intake } from '../../server/intake/intake.ts';
import { type Desk, desk, TERMS } from '../support/intake.ts';
import { freshGraph } from '../support/graph.ts';
import { viewerOf } from '../support/world.ts';

let graph: Graph;
let at: Desk;
beforeAll(async () => {
  graph = await freshGraph();
  at = await desk(graph);
});
afterAll(async () => {
  await at.close();
  await graph.close();
});

const REPORTS = 'report_no,reported_at,victim_name,document_type,document,country,suspect_number,summary,微信号';
const report = (no: string, name: string, document: string) =>
  `${no},2016-03-01 10:00:00,${name},passport,${document},MY,17055100001,${name} (${document}) paid,wx-${name}`;
const reports = (...rows: string[]) => `${[REPORTS, ...rows].join('\n')}\n`;
const viewer = viewerOf('a');

test('what a report’s row says of the victim beside is read where the victim is, and the summary without the name', async () => {
  await at.load('fraud-reports', at.file('r.csv', reports(report('R1', '乔一', 'K 7711001'))));
  const [hit] = (await search(viewer, graph, { text: '乔一', kinds: ['Person'] })).hits;
  const victim = hit!.entity.ref;
  const [of] = (await search(viewer, graph, { text: 'R1', kinds: ['Report'] })).hits;
  const to = of!.entity.ref;
  const part = async (who: typeof viewer) => {
    const page = await events(who, graph, at.parts.office, { from: victim, to, type: 'PART_IN' });
    const { details, maskedDetails } = page.events[0]!.deliveries[0]!;
    return { names: details.map((d) => d.name).sort(), maskedDetails };
  };
  const plain = ['country', 'document_type'];
  expect(await part(viewer)).toEqual({ names: plain, maskedDetails: 1 });
  const shown = { ...viewer, revealed: new Set([victim]) };
  expect(await part(shown)).toEqual({ names: [...plain, '微信号'], maskedDetails: 0 });
  const note = async (who: typeof viewer) =>
    (await entity(who, graph, at.parts.office, to)).statements.find((s) => s.property === 'note')!;
  expect(await note(viewer)).toMatchObject({ value: '▒▒▒ (▒▒▒) paid', masked: true });
  expect(await note(shown)).toMatchObject({ value: '乔一 (K 7711001) paid', masked: false });
});

test('a label of the traffic light protocol and the scope’s legal basis stand at each delivery', async () => {
  const terms = { scope: 'b', tlp: 'AMBER_STRICT', legalBasis: 'letter 1' } as const;
  await at.load('fraud-reports', at.file('b.csv', reports(report('R2', '乔二', 'K7711002'))), terms);
  const who = viewerOf('b');
  const [hit] = (await search(who, graph, { text: 'R2', kinds: ['Report'] })).hits;
  const card = await entity(who, graph, at.parts.office, hit!.entity.ref);
  expect(card.statements[0]!.deliveries[0]).toMatchObject({ tlp: 'AMBER_STRICT', legalBasis: 'letter 1' });
});

test('a legal basis that contradicts the scope’s is refused before anything is loaded; one left out is the scope’s', async () => {
  const file = at.file('c.csv', reports(report('R3', '乔三', 'K7711003')));
  const refused = at.load('fraud-reports', file, { scope: 'b', legalBasis: 'letter 2' });
  await expect(refused).rejects.toMatchObject({ code: 'CONFLICT', place: { field: 'legalBasis' } });
  expect((await search(viewerOf('b'), graph, { text: 'R3', kinds: ['Report'] })).hits).toEqual([]);
  const same = await at.load('fraud-reports', file, { scope: 'b', legalBasis: 'letter 1' });
  expect(same.status).toBe('loaded');
  const more = at.file('d.csv', reports(report('R4', '乔四', 'K7711004')));
  const { legalBasis: _, ...unsaid } = TERMS;
  const [left] = await intake(at.parts, { ...unsaid, scope: 'b', mapping: 'fraud-reports', files: [more] });
  expect(left!.status).toBe('loaded');
});
