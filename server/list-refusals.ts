import { badInput } from '#server/problems.ts';

/** What was found to be wrong with a list as the problem of the request that brought it. */
export async function readable<T>(looking: Promise<T>): Promise<T> {
  try {
    return await looking;
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'ListError') throw error;
    throw badInput('file', error.message, 'Put the list right and send it again.');
  }
}
