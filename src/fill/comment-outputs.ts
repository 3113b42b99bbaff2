const COMMENT = /<!--[\s\S]*?-->/gu
const DIRECTIVE =
  /^<!--\s*_?(?:theme|style|headingDivider|lang|size|math|class|color|header|footer|paginate|background\w+)\s*:/u
const OUTPUT = /\{\{(-?)([\s\S]*?)(-?)\}\}/gu

/** Has what is put out inside the comments of a deck escaped for where it stands: a directive, or a speaker note. */
export function escapeCommentOutputs(template: string): string {
  return template.replace(COMMENT, (comment) => {
    const filter = DIRECTIVE.test(comment) ? 'in_directive' : 'in_note'
    return comment.replace(OUTPUT, (whole, left: string, value: string, right: string) => {
      return /\|\s*markdown\s*$/u.test(value) ? whole : `{{${left}${value.trimEnd()} | ${filter} ${right}}}`
    })
  })
}
