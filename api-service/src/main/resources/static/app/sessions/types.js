// @ts-check
/**
 * A photograph on its way. No page loads this.
 *
 * @typedef {'waiting' | 'sending' | 'pausing' | 'accepted' | 'duplicate' | 'refused' | 'failed'} UploadState
 *   `pausing` before it is sent again, `refused` for good, `failed` until the user tries again
 * @typedef {{file: File, state: UploadState, share: number, attempts: number,
 *   photo?: import('../api/types.js').Photo, problem?: import('../api/problem.js').Problem}} Upload
 */
export {};
