import { begunWorkspace, session } from '#api/session.ts';
import { answerOnce } from '#server/answer-once.ts';
import { sessionAnswer } from '#server/answers/session-answer.ts';
import { dayChanged } from '#server/events.ts';
import { acting } from '#server/operation.ts';
import { parseCountry, parseTimeZone } from '#server/places.ts';
import { beginWorkspace } from '#store/begin-workspace.ts';

export const beginOwnWorkspace = acting({
  id: 'begin-workspace',
  method: 'post',
  path: '/workspace',
  says: 'Begin with a list of one’s own: a workspace with its first rep and the five methods.',
  body: begunWorkspace,
  answer: session,
  status: 201,
  beforeWorkspace: true,
  async act(asked) {
    const { context, keeper, body, tell } = asked;
    const begun = {
      ...body,
      defaultCountry: parseCountry('defaultCountry', body.defaultCountry ?? null),
      timeZone: parseTimeZone('timeZone', body.timeZone),
    };
    await answerOnce(asked, 201, async (db) => ({
      workspace: await beginWorkspace(db, begun, context.now()),
    }));
    keeper.forget();
    tell(dayChanged);
    return { status: 201, body: await sessionAnswer(context.db, context, await keeper.desk(), undefined) };
  },
});
