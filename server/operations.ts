import type { Operation } from '#server/operation.ts';
import { beginOwnWorkspace } from '#server/routes/begin-workspace.ts';
import { followEvents } from '#server/routes/follow-events.ts';
import { getPerson } from '#server/routes/get-person.ts';
import { getSession } from '#server/routes/get-session.ts';
import { getToday } from '#server/routes/get-today.ts';
import { logCall } from '#server/routes/log-call.ts';
import { openSample } from '#server/routes/open-sample.ts';
import { removeTheSample } from '#server/routes/remove-sample.ts';
import { switchRep } from '#server/routes/switch-rep.ts';
import { undoCall } from '#server/routes/undo-call.ts';

/** Everything the API can do, in the order of its reference page. */
export const operations: readonly Operation[] = [
  getSession,
  switchRep,
  beginOwnWorkspace,
  openSample,
  removeTheSample,
  getToday,
  logCall,
  undoCall,
  getPerson,
  followEvents,
];
