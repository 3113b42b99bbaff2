/** The faces that the page wanted and the browser refused, as `family weight style`, each once. */
export function failedFonts(): readonly string[] {
  const failed = [...document.fonts].filter((face) => face.status === 'error')
  const names = failed.map((face) => `${face.family.replace(/^["']|["']$/g, '')} ${face.weight} ${face.style}`)
  return [...new Set(names)].sort()
}
