import { setCookie } from 'hono/cookie';
import { session, switchedRep } from '#api/session.ts';
import { sessionAnswer } from '#server/answers/session-answer.ts';
import { acting, repCookie } from '#server/operation.ts';
import { badInput } from '#server/problems.ts';

const yearSeconds = 365 * 24 * 60 * 60;

export const switchRep = acting({
  id: 'switch-rep',
  method: 'post',
  path: '/session/rep',
  says: 'Work as another rep of the workspace; kept in a cookie of this browser.',
  body: switchedRep,
  answer: session,
  async act({ context, http, desk, body }) {
    const rep = desk.reps.find(({ id }) => id === body.repId);
    if (rep === undefined)
      throw badInput('repId', 'There is no such rep here.', 'Choose one of the session’s reps.');
    setCookie(http, repCookie, rep.id, {
      httpOnly: true,
      sameSite: 'Strict',
      path: '/',
      maxAge: yearSeconds,
    });
    return { status: 200, body: await sessionAnswer(context.db, context, desk, rep) };
  },
});
