import { readKeys } from '#core/call/disposition.ts';
import type { Desk } from '#web/pages/today/use-desk.ts';
import { useAnswerKeys, useKeys } from '#web/ui/keys/use-keys.ts';

/** A whole day can be worked from the keyboard. */
export function useDeskKeys({ queue, draft, acts, setOver, opened, setOpened }: Desk): void {
  useKeys({
    'queue.next': () => queue.step(1),
    'queue.previous': () => queue.step(-1),
    'queue.drawer': () => setOver('queue'),
    'queue.held-back': () => setOpened(opened === 'heldBack' ? null : 'heldBack'),
    'desk.call': dial(acts.call),
    'desk.later': () => acts.defer('later-today'),
    'desk.tomorrow': () => acts.defer('tomorrow'),
    'outcome.spoke': () => acts.pressKey('S'),
    'outcome.voicemail': () => acts.pressKey('V'),
    'outcome.no-answer': () => acts.pressKey('N'),
    'outcome.screener': () => acts.pressKey('F'),
    'outcome.wrong-number': () => acts.pressKey('W'),
    'outcome.asked-not': () => acts.pressKey('X'),
    'outcome.save': acts.save,
    'outcome.undo': acts.undo,
    'outcome.other-day': acts.pickDay,
  });
  const more = readKeys(draft.pressed.slice(0, 1))?.next ?? [];
  useAnswerKeys(
    Object.fromEntries(
      more.map(({ keys: [, second] }) => [
        (second as string).toLowerCase(),
        () => acts.pressKey(second as string),
      ]),
    ),
    more.length > 0,
  );
}

/** The key does what the button does: its link opens the machine's phone. */
const dial = (call: () => void) => () => {
  const button = document.querySelector<HTMLElement>('[data-call]');
  if (button) button.click();
  else call();
};
