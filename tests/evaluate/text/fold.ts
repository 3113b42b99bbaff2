/** The same texts are compared again and again; a run of the judge is short. */
function remembered(work: (text: string) => string): (text: string) => string {
  const known = new Map<string, string>()
  return (text) => {
    const old = known.get(text)
    if (old !== undefined) return old
    const made = work(text)
    known.set(text, made)
    return made
  }
}

/** Text as it is compared: composed, blank space folded, without what has no width. */
export const fold = remembered((text) =>
  text
    .normalize('NFC')
    .replace(/[\u200B\u200C\u2060\uFEFF\u00AD]|\u200D|\uFE0E|\uFE0F/gu, '')
    .replace(/\s+/gu, ' ')
    .trim(),
)

/** Two texts that differ in this are different texts: only the final full stop and the case of the first letter are free. */
export const core = remembered((text) =>
  lowerFirst(
    fold(text)
      .replace(/(?<!\.)[.。]$/u, '')
      .trim(),
  ),
)

export function lowerFirst(text: string): string {
  const [first = ''] = text
  return first.toLowerCase() + text.slice(first.length)
}

/** For comparing names and headings only: case and punctuation do not count. */
export const bare = remembered((text) =>
  fold(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim(),
)
