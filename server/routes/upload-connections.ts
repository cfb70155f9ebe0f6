import { basename } from 'node:path';
import { connectionUpload, uploadConnectionsQuery } from '#api/connections.ts';
import { answerOnce } from '#server/answer-once.ts';
import { dayChanged } from '#server/events.ts';
import { acting } from '#server/operation.ts';
import { badInput, tooLarge } from '#server/problems.ts';

const mostBytes = 20 * 1024 * 1024;

export const uploadConnections = acting({
  id: 'upload-connections',
  method: 'post',
  path: '/connection-uploads',
  says: 'Send LinkedIn’s export of the rep’s connections as the body: matched to people, the rest become contacts.',
  query: uploadConnectionsQuery,
  answer: connectionUpload,
  status: 201,
  async act(asked) {
    const { desk, http, now, query, rep, tell } = asked;
    const bytes = await receive(http.req.raw.body);
    const { NoConnections, readConnections } = await import('#store/referral/read-connections.ts');
    const { addConnections } = await import('#store/referral/connection-uploads.ts');
    const listed = readOrRefuse();
    const fileName = basename(query.name.replaceAll('\\', '/'));
    const answer = await answerOnce(asked, 201, (db) =>
      addConnections(db, desk.workspace.id, { repId: rep.id, fileName, listed }, now),
    );
    tell(dayChanged);
    return answer;

    function readOrRefuse() {
      try {
        return readConnections(bytes);
      } catch (error) {
        if (error instanceof NoConnections)
          throw badInput('body', error.message, 'Send it again as it came.');
        throw error;
      }
    }
  },
});

async function receive(body: ReadableStream<Uint8Array> | null): Promise<Buffer> {
  if (body === null) throw badInput('body', 'No file came with the request.', 'Send the list as the body.');
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of body as unknown as AsyncIterable<Uint8Array>) {
    bytes += chunk.length;
    if (bytes > mostBytes) throw tooLarge('20 MB of connections');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
