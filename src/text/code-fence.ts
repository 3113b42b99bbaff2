/** Code as a fenced block whose fence is longer than any run of backticks in it. The language is one plain word. */
export function codeFence(code: string, language: string | undefined): string {
  const longest = Math.max(2, ...[...code.matchAll(/`+/gu)].map((run) => run[0].length))
  const fence = '`'.repeat(longest + 1)
  const word = /^[\w+#.-]+/u.exec(language ?? '')?.[0] ?? ''
  return `${fence}${word}\n${code}\n${fence}`
}
