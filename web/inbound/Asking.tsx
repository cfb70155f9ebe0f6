import { CallActions } from '#web/inbound/CallActions.tsx';
import { CameOfIt } from '#web/inbound/CameOfIt.tsx';
import { callKeys } from '#web/inbound/call-keys.ts';
import type { CallShown, CallStep } from '#web/inbound/calls-shown.ts';
import styles from '#web/inbound/inbound.module.css';
import { useTaking } from '#web/inbound/use-taking.ts';
import { useTelling } from '#web/inbound/use-telling.ts';
import { useWho } from '#web/inbound/use-who.ts';
import { WhoItIs } from '#web/inbound/WhoItIs.tsx';
import { piece } from '#web/ui/piece.tsx';

const AskedNot = piece(() => import('#web/pages/today/outcome/AskedNot.tsx'));

/** Who is it, and what came of it? A number that several share picks nobody by itself. */
export function Asking({
  shown: { call, stands },
  head,
  isFolded,
  step,
  onLeave,
}: {
  shown: CallShown;
  /** Who calls, in a sentence. */
  head: string;
  isFolded: boolean;
  step: (step: CallStep) => void;
  onLeave: () => void;
}) {
  const taking = useTaking(call, step, onLeave);
  const who = useWho(call);
  const telling = useTelling(call, who, taking);
  const { came, say } = telling;
  const { picked } = who;
  const keys = callKeys({
    a: () => say(true),
    m: () => say(false),
    s: () => picked && telling.askResult(),
    x: () => picked && telling.askNeverAgain(),
    digit: telling.digit,
  });
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset has a frame of its own
    <div
      role="group"
      aria-label={head}
      tabIndex={-1}
      data-front=""
      className={styles.asks}
      hidden={isFolded}
      onKeyDown={keys}
    >
      <WhoItIs call={call} who={who} telling={telling} />
      {picked && <CameOfIt telling={telling} timeZone={picked.timeZone} />}
      <CallActions
        call={call}
        picked={picked}
        came={came}
        isTaking={stands === 'taking'}
        isWriting={taking.isWriting}
        onSay={say}
        onSomebodyElse={who.search}
        onDismiss={taking.dismiss}
      />
      {telling.asks === 'never-again' && picked && (
        <AskedNot name={picked.name} onClose={telling.askNothing} onYes={telling.sayNeverAgain} />
      )}
    </div>
  );
}
