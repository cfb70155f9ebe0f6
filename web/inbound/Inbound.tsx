import { useSyncExternalStore } from 'react';
import { lineIsAsked, tellLine } from '#web/inbound/line.ts';
import { useKeys } from '#web/ui/keys/use-keys.ts';
import { piece } from '#web/ui/piece.tsx';

const InboundStage = piece(() => import('#web/inbound/InboundStage.tsx'));

/** Where calls that come in will stand, on every page; it is read with the first of them. */
export function Inbound() {
  const asked = useSyncExternalStore(lineIsAsked.subscribe, lineIsAsked.get);
  useKeys({ 'inbound.pick-up': () => tellLine({ is: 'pick-up' }) });
  return asked && <InboundStage />;
}
