// @ts-check
/**
 * What there is to know of a table, from which `at-data-table` makes the rest.
 *
 * @typedef {object} Table
 * @property {string} path of the list
 * @property {string} [history] its name in the audit log, when that has its rows
 * @property {() => string} title
 * @property {keyof typeof import('../ui/icons.js').SHAPES} icon
 * @property {() => string} [search] what can be typed to find rows
 * @property {(row: any) => string} name of a row, for people
 * @property {(row: any) => unknown} [where] it belongs, which tells rows of the same name apart
 * @property {Column[]} columns
 * @property {Filter[]} [filters]
 * @property {string} [sort] without any wish, such as `date,desc`
 * @property {Action[]} [actions] on many rows
 * @property {(row: any) => Link[]} [links] to what belongs to a row
 * @property {() => string} none what to say when there are no rows at all
 *
 * @typedef {object} Column
 * @property {() => string} label
 * @property {(row: any) => unknown} cell
 * @property {string} [sort] the field that it is sorted by, when it can be
 * @property {boolean} [number]
 *
 * @typedef {object} Filter
 * @property {string} name of the parameter
 * @property {() => string} label
 * @property {'choice' | 'row' | 'day' | 'number' | 'text'} kind
 * @property {() => [string, string][] | Promise<[string, string][]>} [choices] value and label
 * @property {keyof typeof import('./rows.js').KINDS} [rows] to choose one of
 * @property {string} [within] another filter that narrows these
 * @property {'start' | 'end'} [instant] of the day, where the API takes a time; in the browser's time zone
 *
 * @typedef {object} Action
 * @property {string} name
 * @property {(count: number) => string} title
 * @property {(name: string) => string} [one] what it is called for one row, which gets a button for it then
 * @property {() => string} label
 * @property {keyof typeof import('../ui/icons.js').SHAPES} [icon]
 * @property {boolean} [danger] it cannot be undone
 * @property {(row: any) => boolean} [fits] rows to which it can be done, unless to all
 * @property {(row: any) => Promise<unknown>} [each] does it to one row, where the API takes no more at once
 * @property {(rows: any[]) => string | Promise<string>} text what it does, and what is lost
 * @property {'group' | 'student'} [asks] what else has to be known
 *
 * @typedef {object} Kind of rows that others refer to by their id
 * @property {string} path of their list, below which each has its id
 * @property {() => string} search what to type to find one
 * @property {(row: any) => string} name
 * @property {(row: any) => unknown} [detail] tells those of the same name apart
 *
 * @typedef {{id: string, reason: string}} Refused a row that was left as it is
 * @typedef {{icon: keyof typeof import('../ui/icons.js').SHAPES, label: string, href: string}} Link
 */
export {};
