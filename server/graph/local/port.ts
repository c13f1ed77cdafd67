import net from 'node:net';
import { Fault } from '../../fault.ts';

/** The port itself where it is free on loopback (0: any free one), else nothing. */
function tryPort(port: number): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once('error', (error: NodeJS.ErrnoException) =>
      ['EADDRINUSE', 'EACCES'].includes(error.code ?? '') ? resolve(undefined) : reject(error),
    );
    server.listen(port, '127.0.0.1', () => {
      const { port: free } = server.address() as net.AddressInfo;
      server.close(() => resolve(free));
    });
  });
}

/**
 * The port for Bolt: the one asked for; with none asked for, the one used before, or another that is free.
 * @throws Fault SETUP when the one asked for is taken.
 */
export async function choosePort(asked: number, before: number | undefined): Promise<number> {
  const free = await tryPort(asked || before || 0);
  if (free !== undefined) return free;
  if (!asked) return (await tryPort(0))!;
  throw new Fault('SETUP', `Port ${asked} on 127.0.0.1, meant for the graph, is taken by another program.`, {
    mend: 'End that program, or set HEADWATER_BOLT_PORT to another port (0 takes a free one).',
  });
}
