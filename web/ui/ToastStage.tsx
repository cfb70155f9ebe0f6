import 'sonner/dist/styles.css';
import { type CSSProperties, useEffect } from 'react';
import { Toaster, toast } from 'sonner';
import styles from '#web/ui/toast.module.css';
import { openStage, type ToastWords } from '#web/ui/toast.tsx';

/** Where toasts stand: at the foot of the queue, never over the answers; on a phone above the call button. */
export default function ToastStage() {
  useEffect(() => openStage(show), []);
  return (
    <Toaster
      position="bottom-left"
      offset={{ left: 80, bottom: 64 }}
      mobileOffset={{ bottom: 150 }}
      style={width}
      closeButton
      visibleToasts={3}
      containerAriaLabel="Messages"
      toastOptions={{ unstyled: true, classNames: styles as Record<string, string> }}
    />
  );
}

/** As wide as the queue leaves. */
const width = { '--width': '288px' } as CSSProperties;

function show({ title, detail, action, isProblem, about }: ToastWords) {
  toast(title, {
    ...(about !== undefined && { id: about }),
    description: detail,
    action,
    duration: isProblem ? Number.POSITIVE_INFINITY : action ? 8000 : 4000,
    className: isProblem ? styles.problem : undefined,
  });
}
