import 'sonner/dist/styles.css';
import { useEffect } from 'react';
import { Toaster, toast } from 'sonner';
import styles from '#web/ui/toast.module.css';
import { openStage, type ToastWords } from '#web/ui/toast.tsx';

/** Where toasts stand: over the outcome bar, never on it. */
export default function ToastStage() {
  useEffect(() => openStage(show), []);
  return (
    <Toaster
      position="bottom-center"
      offset={{ bottom: 96 }}
      mobileOffset={{ bottom: 150 }}
      closeButton
      visibleToasts={3}
      containerAriaLabel="Messages"
      toastOptions={{ unstyled: true, classNames: styles as Record<string, string> }}
    />
  );
}

function show({ title, detail, action, isProblem }: ToastWords) {
  toast(title, {
    description: detail,
    action,
    duration: isProblem ? Number.POSITIVE_INFINITY : action ? 8000 : 4000,
    className: isProblem ? styles.problem : undefined,
  });
}
