import { useSyncExternalStore } from 'react';
import { createPortal } from 'react-dom';
import { lineIsAsked, tellLine } from '#web/inbound/line.ts';
import { useKeys } from '#web/ui/keys/use-keys.ts';
import { piece } from '#web/ui/piece.tsx';

const InboundPanel = piece(() => import('#web/inbound/InboundPanel.tsx'));

/**
 * Where calls that come in will stand, on every page and over every dialog; it is read with the first of them. A dialog
 * hides from those who hear the page whatever stands outside it, save for what is marked as live.
 */
export function Inbound() {
  const asked = useSyncExternalStore(lineIsAsked.subscribe, lineIsAsked.get);
  useKeys({
    'inbound.pick-up': () => tellLine({ is: 'pick-up' }),
    'inbound.go-to': () => tellLine({ is: 'go-to' }),
  });
  return createPortal(<div aria-live="off">{asked && <InboundPanel />}</div>, document.body);
}
