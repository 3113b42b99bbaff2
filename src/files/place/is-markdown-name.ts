/** Whether a file is Markdown by its name. */
export function isMarkdownName(name: string): boolean {
  return /\.(?:md|markdown)$/iu.test(name)
}
