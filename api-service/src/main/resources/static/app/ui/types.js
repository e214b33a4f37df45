// @ts-check
/**
 * What fields of forms are made of. No page loads this.
 *
 * @typedef {{name: string, label: string, value?: string, type?: string, hint?: string, error?: string,
 *   required?: boolean, maxlength?: number, autocomplete?: string, autofocus?: boolean, lines?: number,
 *   step?: string}} Field
 * @typedef {{name: string, label: string, value?: string, choices: [string, string][], hint?: string,
 *   error?: string}} Choice values and their labels
 */
export {};
