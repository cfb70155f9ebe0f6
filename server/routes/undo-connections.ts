import { connectionUpload } from '#api/connections.ts';
import { dayChanged } from '#server/events.ts';
import { writing } from '#server/operation.ts';
import { conflict, notFound } from '#server/problems.ts';
import { findConnectionUpload, undoConnections } from '#store/referral/connection-uploads.ts';

export const undoTheConnections = writing({
  id: 'undo-connections',
  method: 'post',
  path: '/connection-uploads/{id}/undo',
  says: 'Take a list of connections back; what somebody has said more of since stays.',
  answer: connectionUpload,
  async write({ desk, params, now, tell }, db) {
    const workspaceId = desk.workspace.id;
    if ((await findConnectionUpload(db, workspaceId, params.id!)) === null) throw notFound('This list');
    if (!(await undoConnections(db, workspaceId, params.id!, now)))
      throw conflict('already-undone', 'This list was taken back already.', 'Reload to see how it stands.');
    tell(dayChanged);
    return findConnectionUpload(db, workspaceId, params.id!);
  },
});
