import { readFile } from 'node:fs/promises'
import { readPdf } from './reader/read-pdf.ts'
import type { Failure } from './rules/rule.ts'
import { checkPdf, RULES, STANDARD_RULES } from './rules/rules.ts'

/** Checks PDFs and prints what is wrong with them, a line each. The command is `npm run check-pdf -- FILE.pdf...` */
async function main(files: readonly string[]): Promise<number> {
  let failing = 0
  for (const file of files) {
    const failures = checkPdf(await readPdf(await readFile(file)))
    for (const failure of failures) console.info(`${file}: ${shown(failure)}`)
    const rules = new Set(failures.map(({ rule }) => rule))
    const standard = STANDARD_RULES.filter(({ id }) => rules.has(id)).length
    const ofStandard = `${standard} of ${STANDARD_RULES.length} of the standard`
    console.info(`${file}: ${rules.size} of ${RULES.length} rules fail (${ofStandard})`)
    if (rules.size > 0) failing += 1
  }
  return failing > 0 ? 1 : 0
}

function shown({ rule, page, where, what }: Failure): string {
  return `${rule}${page === undefined ? '' : ` page ${page}`}: ${where}: ${what}`
}

process.exitCode = await main(process.argv.slice(2))
