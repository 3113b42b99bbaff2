import { join } from 'node:path'
import { callInPage } from '../../src/browser/page-script.ts'

/** An expression that calls a function of a file below `tests/` inside a page; arguments are what JSON can say. */
export function pageCode(file: string, name: string, ...args: readonly unknown[]): Promise<string> {
  return callInPage(join(import.meta.dirname, '..', file), name, ...args)
}
