/** A list that cannot be read at all: what was found, where, what was expected, what to do. Nothing was written. */
export class ListError extends Error {
  readonly code: ListErrorCode;

  constructor(code: ListErrorCode, says: string) {
    super(says);
    this.name = 'ListError';
    this.code = code;
  }
}

export type ListErrorCode =
  | 'list-not-found'
  | 'list-empty'
  | 'list-is-archive'
  | 'list-is-binary'
  | 'list-is-markup'
  | 'list-is-old-excel'
  | 'list-too-large'
  | 'list-broken'
  | 'mapping-unknown'
  | 'import-cancelled';
