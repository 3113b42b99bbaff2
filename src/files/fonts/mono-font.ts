import { loadFonts } from './load-fonts.ts'
import { isWithin } from './parse-faces.ts'
import { readFontFile } from './read-font-file.ts'

const LETTER = 0x61

/** A WOFF2 font of one width, for lines of source. */
export async function monoFont(): Promise<Uint8Array> {
  const [face] = await loadFonts([
    {
      family: 'JetBrains Mono',
      package: '@fontsource/jetbrains-mono',
      faces: [{ weight: 400, style: 'normal' }],
    },
  ])
  const latin = face?.files.find(({ ranges }) => isWithin(ranges, LETTER))
  if (!latin) throw new Error('The font of one width has no Latin letters.')
  return (await readFontFile(latin.path)).bytes
}
