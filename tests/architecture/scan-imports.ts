export interface ScannedImport {
  readonly specifier: string
  readonly line: number
  /** `import type … from` or `export type … from`: gone when the program runs. */
  readonly isTypeOnly: boolean
}

const STATIC =
  /(?<![\w$.])(?:import|export)\s+(type\s+(?!from\b))?(?:(?:[\w$]+\s*,?\s*)?(?:\{[^}]*\}|\*(?:\s*as\s+[\w$]+)?)?\s*from\s*)?(['"])([^'"\n]+)\2/g
const CALLED = /(?<![\w$])(?:import|require|require\.resolve|import\.meta\.resolve)\s*\(\s*(['"])([^'"\n]+)\1/g

/** Every module that a TypeScript or JavaScript text names, in order. TypeScript 7 has no API to ask, hence by hand. */
export function scanImports(text: string): readonly ScannedImport[] {
  const code = blankOut(text)
  const lineAt = (offset: number): number => code.slice(0, offset).split('\n').length
  const found = [...code.matchAll(STATIC)].map((match) => ({
    specifier: match[3] ?? '',
    isTypeOnly: match[1] !== undefined,
    line: lineAt(match.index),
  }))
  for (const match of code.matchAll(CALLED)) {
    found.push({ specifier: match[2] ?? '', isTypeOnly: false, line: lineAt(match.index) })
  }
  return found.sort((a, b) => a.line - b.line)
}

/** The text with comments, template literals and regular expressions blanked, every offset and line end where it was. */
export function blankOut(text: string): string {
  let code = ''
  while (code.length < text.length) {
    const rest = text.slice(code.length)
    const blanked =
      /^\/\/.*/.exec(rest)?.[0] ??
      /^\/\*[\s\S]*?(?:\*\/|$)/.exec(rest)?.[0] ??
      (rest.startsWith('`') ? templateAt(rest) : undefined) ??
      (startsRegExp(code) ? /^\/(?![*/])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\[\n])+\/[a-z]*/.exec(rest)?.[0] : undefined)
    const kept = /^(?:'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|[\w$\s]+|[\s\S])/.exec(rest)?.[0] ?? ''
    code += blanked === undefined ? kept : blanked.replace(/[^\n]/g, ' ')
  }
  return code
}

/** A slash here begins a regular expression; elsewhere it divides. */
function startsRegExp(before: string): boolean {
  return /(?:^|[(,=:[!&|?{};+\-*%<>~^]|\b(?:return|typeof|case|in|of|yield|await))\s*$/.test(before.slice(-200))
}

function templateAt(rest: string): string {
  let depth = 0
  for (let index = 1; index < rest.length; index += 1) {
    const character = rest[index]
    if (character === '\\') index += 1
    else if (depth === 0 && character === '`') return rest.slice(0, index + 1)
    else if (depth === 0 && rest.startsWith('${', index)) depth = 1
    else if (depth > 0 && character === '`') index += templateAt(rest.slice(index)).length - 1
    else if (depth > 0 && character === '{' && rest[index - 1] !== '$') depth += 1
    else if (depth > 0 && character === '}') depth -= 1
  }
  return rest
}
