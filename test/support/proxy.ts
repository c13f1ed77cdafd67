import net from 'node:net';

/** What a line does to one connection. */
export type Mood = Readonly<
  | { does: 'pass' }
  /** Nobody answers. */
  | { does: 'refuse' }
  /** Cut once so many bytes have gone there, or come back. */
  | { does: 'cut'; after: number; way: 'there' | 'back' }
  /** All of it comes, later. */
  | { does: 'delay'; ms: number }
  /** All that went there goes there once more, on a line of its own, after a while: who asked hears nothing of it. */
  | { does: 'repeat'; ms: number }
>;

export type Proxy = { address: string; repeated(): number; close(): Promise<void> };

/** A line between two installations on this machine, which does to each connection what `mood` says. */
export async function openProxy(to: () => number, mood: () => Mood): Promise<Proxy> {
  const open = new Set<net.Socket>();
  const timers = new Set<NodeJS.Timeout>();
  let repeated = 0;
  const hold = (socket: net.Socket) => {
    open.add(socket);
    socket.on('error', () => {}).on('close', () => open.delete(socket));
    return socket;
  };
  const later = (ms: number, run: () => void) => {
    const timer = setTimeout(() => {
      timers.delete(timer);
      run();
    }, ms);
    timers.add(timer);
  };
  const server = net.createServer((near) => {
    hold(near);
    const does = mood();
    if (does.does === 'refuse') return near.destroy();
    const far = hold(net.connect(to(), '127.0.0.1'));
    const wait = does.does === 'delay' ? does.ms : 0;
    const went: Buffer[] = [];
    const pipe = (from: net.Socket, into: net.Socket, way: 'there' | 'back') => {
      let gone = 0;
      from.on('data', (part: Buffer) => {
        const isCut = does.does === 'cut' && does.way === way && gone + part.length > does.after;
        if (way === 'there' && does.does === 'repeat') went.push(part);
        const passed = isCut ? part.subarray(0, does.after - gone) : part;
        gone += passed.length;
        const pass = () => {
          if (!into.destroyed && passed.length > 0) into.write(passed);
          if (isCut) for (const end of [near, far]) end.destroy();
        };
        if (wait > 0) later(wait, pass);
        else pass();
      });
      from.on('close', () => later(wait, () => into.destroy()));
    };
    pipe(near, far, 'there');
    pipe(far, near, 'back');
    if (does.does === 'repeat')
      near.on('close', () =>
        later(does.ms, () => {
          repeated += 1;
          hold(net.connect(to(), '127.0.0.1')).end(Buffer.concat(went));
        }),
      );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as net.AddressInfo).port}`,
    repeated: () => repeated,
    async close() {
      for (const timer of timers) clearTimeout(timer);
      for (const socket of open) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
