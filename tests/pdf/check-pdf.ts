import { readFile } from 'node:fs/promises'
import { type Pdf, readPdf } from './reader/read-pdf.ts'
import type { Failure } from './rules/rule.ts'
import { checkPdf, RULES, STANDARD_RULES } from './rules/rules.ts'

/** Checks PDFs and prints what is wrong with them, a line each; fails where one breaks a rule of the standard. The command is `npm run check-pdf -- FILE.pdf...` */
async function main(files: readonly string[]): Promise<number> {
  if (files.length === 0) console.error('Name the PDFs to check: npm run check-pdf -- FILE.pdf...')
  let sound = 0
  for (const file of files) {
    const pdf = await readFile(file)
      .then(readPdf)
      .catch((error: Error) => error.message)
    if (typeof pdf === 'string') console.error(`${file}: cannot be read: ${pdf}`)
    else if (report(file, pdf) === 0) sound += 1
  }
  return files.length > 0 && sound === files.length ? 0 : 1
}

/** Prints what is wrong with a PDF; gives how many rules of the standard it breaks. */
function report(file: string, pdf: Pdf): number {
  const failures = checkPdf(pdf)
  for (const failure of failures) console.info(`${file}: ${shown(failure)}`)
  const broken = new Set(failures.map(({ rule }) => rule))
  const standard = STANDARD_RULES.filter(({ id }) => broken.has(id)).length
  const ofStandard = `${standard} of ${STANDARD_RULES.length} of the standard`
  console.info(`${file}: ${broken.size} of ${RULES.length} rules fail (${ofStandard})`)
  return standard
}

function shown({ rule, page, where, what }: Failure): string {
  return `${rule}${page === undefined ? '' : ` page ${page}`}: ${where}: ${what}`
}

process.exitCode = await main(process.argv.slice(2))
