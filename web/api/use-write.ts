import { type QueryKey, type UseMutationOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { errorToWords, Unreachable } from '#web/api/client.ts';
import { toast } from '#web/ui/toast.tsx';

type Keyed<Input> = { input: Input; key: string };

export type WriteOptions<Input, Answer> = {
  onDone?: (answer: Answer, input: Input) => void;
  /** Called instead of the toast; return true when the refusal has been shown. */
  onRefused?: (error: unknown, input: Input) => boolean | undefined;
  onSettled?: () => void;
};

/**
 * A write of the rep's: its Idempotency-Key is made when they act and kept through the retries,
 * which are two, one second apart, and only when no answer came.
 */
export function useWrite<Input, Answer>(
  write: (input: Input, key: string) => Promise<Answer>,
  options: WriteOptions<Input, Answer> = {},
) {
  const settings: UseMutationOptions<Answer, unknown, Keyed<Input>> = {
    mutationFn: ({ input, key }) => write(input, key),
    retry: (failures, error) => error instanceof Unreachable && failures < 2,
    retryDelay: 1000,
    networkMode: 'always',
    onSuccess: (answer, { input }) => options.onDone?.(answer, input),
    onError: (error, keyed) => {
      if (options.onRefused?.(error, keyed.input)) return;
      const { title, detail } = errorToWords(error);
      const again =
        error instanceof Unreachable
          ? { label: 'Send again', onClick: () => mutation.mutate(keyed) }
          : undefined;
      toast.problem(title, detail, again);
    },
    onSettled: () => options.onSettled?.(),
  };
  const mutation = useMutation(settings);
  return {
    write: (input: Input) => mutation.mutate({ input, key: crypto.randomUUID() }),
    writeAsync: (input: Input) => mutation.mutateAsync({ input, key: crypto.randomUUID() }),
    isWriting: mutation.isPending,
    error: mutation.error,
  };
}

/** A write after which whatever stands under these keys is read again, taken or not. */
export function useWriteThenRead<Input, Answer>(
  keys: readonly QueryKey[],
  write: (input: Input, key: string) => Promise<Answer>,
  options: WriteOptions<Input, Answer> = {},
) {
  const client = useQueryClient();
  return useWrite(write, {
    ...options,
    onSettled: () => {
      for (const queryKey of keys) client.invalidateQueries({ queryKey });
      options.onSettled?.();
    },
  });
}
