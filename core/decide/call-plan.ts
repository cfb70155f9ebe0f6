import type { DayPartName } from '#core/call/touch.ts';
import { dayPartNames } from '#core/call/touch.ts';
import { type Schedule, scheduleAnswer, scheduleFollowUp } from '#core/decide/schedule.ts';
import type { Situation } from '#core/decide/situation.ts';
import { nextStrategy } from '#core/decide/strategy.ts';
import type { AnswerStep, FollowStep } from '#core/decide/verdict.ts';
import { answerOnVoicemail, type OnVoicemail, playbookOnVoicemail } from '#core/decide/voicemail.ts';
import type { Strategy } from '#core/playbook/playbook.ts';
import { localDay } from '#core/prospect/local-time.ts';

/** How a call is made: when, in which way, and what is left on voicemail. */
export type CallPlan = {
  step: AnswerStep | FollowStep;
  /** The day parts it may be made in. */
  parts: readonly DayPartName[];
  schedule: Schedule;
  /** Null where the playbook has one way only, and for a call that answers them. */
  strategy: Strategy | null;
  onVoicemail: OnVoicemail;
};

/** Plans the call that a rule of the precedence table asks for. */
export function planCall(situation: Situation, step: AnswerStep | FollowStep): CallPlan {
  return step.next === 'answer' ? planAnswer(situation, step) : planFollowUp(situation, step);
}

function planAnswer(situation: Situation, step: AnswerStep): CallPlan {
  const schedule = scheduleAnswer(situation, step);
  const onVoicemail = answerOnVoicemail(situation, step.message, openingDay(situation, schedule));
  return { step, parts: dayPartNames, schedule, strategy: null, onVoicemail };
}

function planFollowUp(situation: Situation, step: FollowStep): CallPlan {
  if (step.leave !== undefined) return planReconfirming(situation, step, step.leave);
  const strategy = nextStrategy(situation);
  const way = strategy ?? situation.playbook;
  const parts = step.parts ?? way.parts;
  const schedule = scheduleFollowUp(situation, step, parts);
  const onVoicemail = playbookOnVoicemail(situation, way.voicemail, openingDay(situation, schedule));
  return { step, parts, schedule, strategy, onVoicemail };
}

/** The call has its own words, whatever the method's turn would be. */
function planReconfirming(situation: Situation, step: FollowStep, message: string): CallPlan {
  const parts = step.parts ?? situation.playbook.parts;
  const schedule = scheduleFollowUp(situation, step, parts);
  const onVoicemail = answerOnVoicemail(situation, message, openingDay(situation, schedule));
  return { step, parts, schedule, strategy: null, onVoicemail };
}

function openingDay({ zone, now }: Situation, { windows }: Schedule): number {
  return localDay(zone, windows[0]?.from ?? now);
}
