import chromium from '@sparticuz/chromium';
import react from '@vitejs/plugin-react';
import { chromium as browsers, type Page } from 'playwright-core';
import { createServer } from 'vite';
import type { Parts } from '../../../client/commands/command.ts';
import type { Placed } from '../../../client/model/view.ts';
import type { World } from '../../client/world.ts';

/** The canvas on a machine without a GPU: `node --import tsx test/bench/canvas/main.ts [ties …]`. */
const SIZES = process.argv.slice(2).map(Number);
const WARM_MS = 4000;

type Bench = {
  parts: Parts;
  world: World;
  frames: number[];
  watch(): void;
  restore(places: [string, Placed][]): void;
};

const server = await createServer({
  root: import.meta.dirname,
  configFile: false,
  plugins: [react()],
  server: { host: '127.0.0.1', port: 0, fs: { strict: false } },
  logLevel: 'error',
});
await server.listen();
for (const ties of SIZES.length ? SIZES : [2000, 5000]) {
  const browser = await browsers.launch({
    executablePath: process.env.CHROME_PATH ?? (await chromium.executablePath()),
    args: ['--no-sandbox', '--in-process-gpu'],
  });
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
  await page.goto(`${server.resolvedUrls!.local[0]}?ties=${ties}`);
  await page.waitForFunction(() => 'parts' in window, null, { timeout: 60_000 });
  const layout = await lay(page);
  await page.waitForTimeout(WARM_MS);
  const pan = await panned(page);
  console.log(`${ties} ties: layout ${layout} ms in its thread, pan ${pan.fps} fps, p95 frame ${pan.p95} ms`);
  await browser.close();
}
await server.close();

function lay(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const { parts, world, restore } = window as unknown as Bench;
    const began = performance.now();
    const bodies = world.entities.map(({ ref }, i) => ({
      ref,
      x: (i % 50) * 60,
      y: Math.floor(i / 50) * 60,
      fixed: false,
    }));
    const places = await parts.layout.arrange({ bodies, bonds: world.ties });
    const took = Math.round(performance.now() - began);
    restore([...places].map(([ref, place]) => [ref, { ...place, pinned: false, hidden: false }]));
    return took;
  });
}

async function panned(page: Page): Promise<{ fps: number; p95: number }> {
  await page.evaluate(() => (window as unknown as Bench).watch());
  await page.mouse.move(20, 20);
  await page.mouse.down();
  for (let i = 0; i < 120; i++) {
    await page.mouse.move(20 + 200 * Math.sin(i / 10) ** 2, 20 + i);
    await page.waitForTimeout(16);
  }
  await page.mouse.up();
  const frames = await page.evaluate(() => (window as unknown as Bench).frames);
  const gaps = frames.slice(1).map((at, i) => at - frames[i]!);
  const p95 = gaps.toSorted((a, b) => a - b)[Math.floor(gaps.length * 0.95)]!;
  return { fps: Math.round((gaps.length * 1000) / (frames.at(-1)! - frames[0]!)), p95: Math.round(p95) };
}
