import type { ServerResponse } from 'node:http';

/** What is refused before GraphQL is reached, in the form of its errors. */
export function refuse(res: ServerResponse, status: number, code: string, message: string, mend?: string): void {
  res.writeHead(status, { 'content-type': 'application/json; charset=utf-8' });
  res.end(JSON.stringify({ errors: [{ message, extensions: { code, ...(mend ? { mend } : {}) } }] }));
}
