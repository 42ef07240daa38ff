import { failureOf } from './api.ts';
import { ApiFailure } from './failure.ts';

/**
 * Sends a file as the body, and tells what share of it is on its way, 0 to 1: `fetch` knows no such thing.
 *
 * @throws ApiFailure for every answer that is not a success, and when there is none
 */
export function sendFile<Answer>(path: string, file: Blob, onProgress: (share: number) => void): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', path);
    // What it is its contents say; a browser guesses by the name
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onerror = () => reject(new ApiFailure(0, { code: 'network', message: 'The server cannot be reached.' }));
    request.onload = () => {
      const headers = { 'retry-after': request.getResponseHeader('retry-after') ?? '' };
      const response = new Response(request.responseText, { status: request.status, headers });
      if (response.ok) resolve(response.json());
      else void failureOf(response).then(reject);
    };
    request.send(file);
  });
}
