import { Toaster } from 'sonner';
import styles from '#web/ui/toast.module.css';

/** Where toasts stand: over the outcome bar, never on it. */
export default function ToastStage() {
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
