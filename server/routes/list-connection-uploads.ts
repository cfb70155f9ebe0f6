import { z } from 'zod';
import { connectionUpload } from '#api/connections.ts';
import { reading } from '#server/operation.ts';
import { listConnectionUploads } from '#store/referral/connection-uploads.ts';

export const listTheConnectionUploads = reading({
  id: 'list-connection-uploads',
  method: 'get',
  path: '/connection-uploads',
  says: 'The lists of connections that were brought in, the latest first.',
  answer: z.object({ items: z.array(connectionUpload) }),
  read: async ({ context, desk }) => ({ items: await listConnectionUploads(context.db, desk.workspace.id) }),
});
