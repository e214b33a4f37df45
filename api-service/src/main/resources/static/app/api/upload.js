// @ts-check
import { API, awaitSignIn, csrfHeader } from './client.js';
import { language } from '../i18n/messages.js';
import { Problem, problemOf } from './problem.js';

/**
 * Uploads a photograph, and says how far it is. When the session has ended, it waits for the user to sign in.
 *
 * @param {string} sessionId
 * @param {File} file
 * @param {(share: number) => void} onProgress 0 to 1
 * @returns {Promise<{photo: import('./types.js').Photo, duplicate: boolean}>}
 * @throws {Problem}
 */
export async function upload(sessionId, file, onProgress) {
  for (;;) {
    try {
      return await send(sessionId, file, onProgress);
    } catch (error) {
      if (Problem.of(error).status !== 401) {
        throw error;
      }
      await awaitSignIn();
    }
  }
}

/** Only XMLHttpRequest tells how much has been sent. @type {typeof upload} */
function send(sessionId, file, onProgress) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', `${API}/sessions/${sessionId}/images?fileName=${encodeURIComponent(file.name)}`);
    request.setRequestHeader('Accept-Language', language());
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    Object.entries(csrfHeader()).forEach(([name, value]) => request.setRequestHeader(name, value));
    request.upload.onprogress = ({ loaded, total }) => onProgress(total ? loaded / total : 0);
    request.onerror = () => reject(new Problem(0, {}));
    request.onload = () => {
      if (request.status === 200 || request.status === 202) {
        resolve({ photo: JSON.parse(request.responseText), duplicate: request.status === 200 });
      } else {
        reject(problemOf(request.status, request.responseText, (name) => request.getResponseHeader(name)));
      }
    };
    request.send(file);
  });
}
