import { existsSync } from 'node:fs';
import path from 'node:path';
import express, { type Express } from 'express';

/** The built page, which lies in this folder. */
export function servePage(app: Express, folder: string): void {
  const page = path.join(folder, 'index.html');
  app.use('/assets', express.static(path.join(folder, 'assets'), { immutable: true, maxAge: '1y', index: false }));
  app.use(express.static(folder, { index: false, setHeaders: (res) => res.setHeader('Cache-Control', 'no-cache') }));
  // The address names the board, so that a reload comes back to it.
  app.get(['/', '/b/:board', '/welcome'], (_, res) => {
    if (existsSync(page)) res.setHeader('Cache-Control', 'no-cache').sendFile(page);
    else res.status(503).type('text').send('The page is not built yet. Run: npm start (it builds what is missing).\n');
  });
}
