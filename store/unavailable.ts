/**
 * The surroundings fail: a database that cannot be reached, a folder that cannot be written, a platform
 * without a server. The message is for a person: what happened, what is safe, what to do next.
 * The command line answers it with exit code 3, the desk with 503.
 */
export class Unavailable extends Error {
  override name = 'Unavailable';
}
