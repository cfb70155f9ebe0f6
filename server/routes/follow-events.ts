import { z } from 'zod';
import { isRinging } from '#core/call/ringing.ts';
import { inboundCallAnswer } from '#server/answers/inbound-call-answer.ts';
import type { Listener } from '#server/events.ts';
import { type Asked, reading } from '#server/operation.ts';
import { listedCalls } from '#store/inbound/inbound-calls.ts';

/** Something is sent that often, so that neither side takes silence for the end. */
const heartbeatMs = 20_000;

export const followEvents = reading({
  id: 'follow-events',
  method: 'get',
  path: '/events',
  says: 'Server-sent events: `today` (read the day again), `person` with its `id`, `import` with its status, `plan` with how far it is, `inbound` with a call that comes in or changed, and first with each that rings already, `simulation` with how far one is.',
  answer: z.string().describe('text/event-stream'),
  beforeWorkspace: true,
  async read(asked) {
    const { context, http } = asked;
    const listen = (listener: Listener) => {
      // It listens first: a call that comes in while the others are read is heard.
      const forget = context.events.listen(listener);
      tellOfRinging(asked, listener).catch((error) => context.log(error, 'events'));
      return forget;
    };
    const stream = eventStream(listen, http.req.raw.signal);
    return new Response(stream, {
      headers: {
        'Content-Type': 'text/event-stream',
        'Cache-Control': 'no-store',
        'X-Accel-Buffering': 'no',
      },
    });
  },
});

/** No more phones ring at once. */
const mostRinging = 20;

/** A page that is opened while it rings hears of the call as those did that stood open. */
async function tellOfRinging({ context, desk, rep, now }: Asked, { hear }: Listener): Promise<void> {
  // The first visit has no desk yet.
  if (!desk) return;
  const page = { state: 'open' as const, cursor: undefined, limit: mostRinging };
  const { items } = await listedCalls(context.db, desk.workspace.id, page);
  for (const call of items.filter(({ state, at }) => state === 'ringing' && isRinging(at, now)).reverse())
    hear({ event: 'inbound', data: await inboundCallAnswer(context.db, desk, rep, call, now) });
}

function eventStream(
  listen: (listener: Listener) => () => void,
  gone: AbortSignal,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let stop = () => {};
  let isOver = false;
  return new ReadableStream<Uint8Array>({
    start(controller) {
      const send = (text: string) => controller.enqueue(encoder.encode(text));
      const beat = setInterval(() => send(': still here\n\n'), heartbeatMs);
      beat.unref();
      const forget = listen({
        hear: ({ event, data }) => isOver || send(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`),
        end: () => {
          stop();
          controller.close();
        },
      });
      stop = () => {
        isOver = true;
        clearInterval(beat);
        forget();
      };
      gone.addEventListener('abort', () => stop());
      send('retry: 2000\n\n');
    },
    cancel: () => stop(),
  });
}
