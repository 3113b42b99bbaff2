/** The faces that the page wanted and the browser refused, as `family weight style`, each once. */
export function failedFonts(): readonly string[] {
  const failed = [...document.fonts].filter((face) => face.status === 'error')
  const names = failed.map((face) => `${face.family.replace(/^["']|["']$/g, '')} ${face.weight} ${face.style}`)
  return [...new Set(names)].sort()
}

/** The faces that the page never asked for once all its fonts are there, as `family weight style ranges`. */
export function unusedFonts(): readonly string[] {
  const idle = [...document.fonts].filter((face) => face.status === 'unloaded')
  return idle.map(({ family, weight, style, unicodeRange }) => {
    return `${family.replace(/^["']|["']$/g, '')} ${weight} ${style} ${unicodeRange.replaceAll(' ', '')}`
  })
}
