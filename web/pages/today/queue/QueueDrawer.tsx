import type { ReactNode } from 'react';
import { Drawer } from '#web/ui/Dialog.tsx';

/** The queue where there is no room beside the person. */
export default function QueueDrawer({ onClose, children }: { onClose: () => void; children: ReactNode }) {
  return (
    <Drawer open onClose={onClose} title="Queue">
      {children}
    </Drawer>
  );
}
