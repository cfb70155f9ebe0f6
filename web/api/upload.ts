import type { ImportPreview } from '#api/imports.ts';
import type { Problem } from '#api/problem.ts';
import { Refused, Unreachable } from '#web/api/client.ts';

export type Upload = { answer: Promise<ImportPreview>; cancel: () => void };

/**
 * Sends a file as it stands on the disk, without reading it into memory.
 * XMLHttpRequest, because fetch does not say how much of a body has left.
 * @param onProgress called with the share sent, 0 to 1
 */
export function uploadList(file: File, onProgress: (share: number) => void): Upload {
  const request = new XMLHttpRequest();
  const answer = new Promise<ImportPreview>((resolve, reject) => {
    request.open('POST', `/api/v1/imports?name=${encodeURIComponent(file.name)}`);
    request.setRequestHeader('Idempotency-Key', crypto.randomUUID());
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    request.upload.onprogress = (event) => {
      if (event.lengthComputable && event.total > 0) onProgress(event.loaded / event.total);
    };
    request.onerror = () => reject(new Unreachable());
    request.onabort = () => reject(new DOMException('Cancelled', 'AbortError'));
    request.onload = () => {
      if (request.status >= 200 && request.status < 300) resolve(JSON.parse(request.responseText));
      else reject(refusalOf(request));
    };
    request.send(file);
  });
  return { answer, cancel: () => request.abort() };
}

function refusalOf(request: XMLHttpRequest): Error {
  const type = request.getResponseHeader('content-type') ?? '';
  if (type.includes('application/problem+json'))
    return new Refused(JSON.parse(request.responseText) as Problem);
  if ([502, 503, 504].includes(request.status)) return new Unreachable();
  return new Refused({
    type: 'about:blank',
    title: 'The server could not take this file.',
    status: request.status,
    detail: 'Nothing was kept. Choose the file again.',
    code: 'unexpected-answer',
  });
}
