import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';

const longestLine = 8 * 1024 * 1024;

/**
 * Answers every line of `input` with a line of `output`, in order, keeping no more than a chunk of either: reading
 * waits while the reader of the answers is slow. Blank lines at the very end are not lines. A line of more than
 * 8 MiB is not read; `answer` gets null for it.
 */
export async function answerLines(
  input: Readable,
  output: Writable,
  answer: (line: string | null) => string,
): Promise<void> {
  const lines = new LineReader();
  for await (const chunk of input) await write(output, lines.read(chunk).map(answer));
  await write(output, lines.end().map(answer));
}

async function write(output: Writable, answers: readonly string[]): Promise<void> {
  if (answers.length === 0) return;
  if (!output.write(`${answers.join('\n')}\n`)) await once(output, 'drain');
}

/** Cuts chunks of bytes into lines. */
class LineReader {
  private readonly decoder = new StringDecoder('utf8');
  private rest = '';
  private tooLong = false;
  private blanks = 0;
  private isFirst = true;

  read(chunk: Buffer | string): (string | null)[] {
    const text = typeof chunk === 'string' ? chunk : this.decoder.write(chunk);
    const parts = (this.rest + text).split('\n');
    this.rest = parts.pop() ?? '';
    const lines = parts.flatMap((line) => this.finish(line));
    if (this.rest.length > longestLine) {
      this.rest = '';
      this.tooLong = true;
    }
    return lines;
  }

  end(): (string | null)[] {
    const last = this.rest + this.decoder.end();
    return last === '' && !this.tooLong ? [] : this.finish(last);
  }

  private finish(text: string): (string | null)[] {
    const line = this.isFirst ? text.replace(/^\uFEFF/, '') : text;
    this.isFirst = false;
    if (this.tooLong) {
      this.tooLong = false;
      return [...this.blankLines(), null];
    }
    if (line.trim() === '') {
      this.blanks += 1;
      return [];
    }
    return [...this.blankLines(), line];
  }

  /** Blank lines that another line follows are answered, so that line n of the output is line n of the input. */
  private blankLines(): string[] {
    const blank = Array.from({ length: this.blanks }, () => '');
    this.blanks = 0;
    return blank;
  }
}
