import { connect, type Socket } from 'node:net';

export type Request = { method: string; path: string; body?: string };
export type Load = { seconds: number; done: number; refused: number; p50: number; p99: number };

/**
 * Asks as fast as answers come: `clients` connections, each with one request at a time, over bare sockets so
 * that what is measured is the server and not a client library. Times are in milliseconds.
 */
export async function load(port: number, clients: number, requests: Iterator<Request>): Promise<Load> {
  const times: number[] = [];
  let refused = 0;
  const begun = performance.now();
  await Promise.all(
    Array.from({ length: clients }, async () => {
      const socket = connect(port, '127.0.0.1').setNoDelay();
      for (let next = requests.next(); !next.done; next = requests.next()) {
        const at = performance.now();
        const status = await ask(socket, port, next.value);
        times.push(performance.now() - at);
        if (status >= 400) refused += 1;
      }
      socket.destroy();
    }),
  );
  const seconds = (performance.now() - begun) / 1000;
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))]!;
  return { seconds, done: times.length, refused, p50: at(0.5), p99: at(0.99) };
}

function ask(socket: Socket, port: number, { method, path, body = '' }: Request): Promise<number> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    let length = 0;
    let whole = -1;
    const hear = (part: Buffer) => {
      parts.push(part);
      length += part.length;
      if (whole < 0) whole = wholeLength(Buffer.concat(parts));
      if (whole < 0 || length < whole) return;
      socket.off('data', hear).off('error', reject);
      resolve(Number(parts[0]!.toString('latin1', 9, 12)));
    };
    socket.on('data', hear).once('error', reject);
    socket.write(
      `${method} ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nContent-Type: application/json\r\n` +
        `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
    );
  });
}

/** Head and body together, or -1 while the head is not all there. */
function wholeLength(heard: Buffer): number {
  const head = heard.indexOf('\r\n\r\n');
  if (head < 0) return -1;
  const said = /content-length: (\d+)/i.exec(heard.toString('latin1', 0, head));
  return head + 4 + Number(said?.[1] ?? 0);
}
