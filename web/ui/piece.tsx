import { type ComponentType, type ReactNode, useEffect, useState } from 'react';
import { toast } from '#web/ui/toast.tsx';

/**
 * A part of a page that is read when it is first shown. Unlike `lazy`, a part that could not be read (the
 * server is out of reach) leaves the page standing, says so, and is asked for again the next time it is shown.
 * `fallback` stands in its place until then.
 */
export function piece<Props extends object>(load: () => Promise<{ default: ComponentType<Props> }>) {
  let read: ComponentType<Props> | null = null;
  return function Piece({ fallback = null, ...props }: Props & { fallback?: ReactNode }) {
    const [Part, setPart] = useState<ComponentType<Props> | null>(() => read);
    // biome-ignore lint/correctness/useExhaustiveDependencies: it is read once, when it is first shown
    useEffect(() => {
      if (Part) return;
      load().then(
        (file) => {
          read = file.default;
          setPart(() => read);
        },
        () => {
          toast.problem('This part of the desk could not be read.', notRead);
          (props as { onClose?: () => void }).onClose?.();
        },
      );
    }, []);
    return Part ? <Part {...(props as Props)} /> : fallback;
  };
}

const notRead = 'Nothing is lost. Look whether the program still runs, then try again.';
