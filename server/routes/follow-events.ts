import { z } from 'zod';
import type { DeskEvent } from '#server/events.ts';
import { reading } from '#server/operation.ts';

/** Something is sent that often, so that neither side takes silence for the end. */
const heartbeatMs = 20_000;

export const followEvents = reading({
  id: 'follow-events',
  method: 'get',
  path: '/events',
  says: 'Server-sent events: `today` (read the day again), `person` with its `id`, `import` with its status, `plan` with how far it is, `inbound` with a call that comes in or changed, `simulation` with how far one is.',
  answer: z.string().describe('text/event-stream'),
  beforeWorkspace: true,
  async read({ context, http }) {
    const stream = eventStream(context.events.listen, http.req.raw.signal);
    return new Response(stream, {
      headers: {
        'Content-Type': 'text/event-stream',
        'Cache-Control': 'no-store',
        'X-Accel-Buffering': 'no',
      },
    });
  },
});

function eventStream(
  listen: (listener: { hear(event: DeskEvent): void; end(): void }) => () => void,
  gone: AbortSignal,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let stop = () => {};
  return new ReadableStream<Uint8Array>({
    start(controller) {
      const send = (text: string) => controller.enqueue(encoder.encode(text));
      const beat = setInterval(() => send(': still here\n\n'), heartbeatMs);
      beat.unref();
      const forget = listen({
        hear: ({ event, data }) => send(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`),
        end: () => {
          stop();
          controller.close();
        },
      });
      stop = () => {
        clearInterval(beat);
        forget();
      };
      gone.addEventListener('abort', () => stop());
      send('retry: 2000\n\n');
    },
    cancel: () => stop(),
  });
}
