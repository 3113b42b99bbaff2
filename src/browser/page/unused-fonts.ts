/** The faces that the page never asked for once all its fonts are there, as `family weight style ranges`. */
export function unusedFonts(): readonly string[] {
  const idle = [...document.fonts].filter((face) => face.status === 'unloaded')
  return idle.map(({ family, weight, style, unicodeRange }) => {
    return `${family.replace(/^["']|["']$/g, '')} ${weight} ${style} ${unicodeRange.replaceAll(' ', '')}`
  })
}
