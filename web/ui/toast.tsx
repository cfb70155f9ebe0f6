import 'sonner/dist/styles.css';
import { Toaster as Sonner, toast as sonner } from 'sonner';
import styles from '#web/ui/toast.module.css';

type Action = { label: string; onClick: () => void };

/** Short words at the edge of the desk. A problem stays until it is closed; the rest goes by itself. */
export const toast = {
  done(title: string, detail?: string, action?: Action) {
    return sonner(title, { description: detail, action, duration: action ? 8000 : 4000 });
  },
  problem(title: string, detail?: string, action?: Action) {
    return sonner(title, {
      description: detail,
      action,
      duration: Number.POSITIVE_INFINITY,
      className: styles.problem,
    });
  },
  close(id?: string | number) {
    sonner.dismiss(id);
  },
};

export function Toaster() {
  return (
    <Sonner
      position="bottom-center"
      offset={{ bottom: 96 }}
      mobileOffset={{ bottom: 96 }}
      closeButton
      visibleToasts={3}
      containerAriaLabel="Messages"
      toastOptions={{ unstyled: true, classNames: styles as Record<string, string> }}
    />
  );
}
