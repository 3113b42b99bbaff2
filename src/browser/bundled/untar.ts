export interface TarFile {
  /** Relative, with forward slashes, without `..`. */
  readonly path: string
  readonly mode: number
  readonly bytes: Uint8Array
}

const BLOCK = 512

/**
 * The regular files of a tar archive held in memory. Folders, links and other entries are left out.
 * Throws an Error when the archive ends early, or names a file outside of the folder it is unpacked in.
 */
export function untar(archive: Uint8Array): readonly TarFile[] {
  const files: TarFile[] = []
  for (let at = 0; at + BLOCK <= archive.length; ) {
    const header = archive.subarray(at, at + BLOCK)
    if (header[0] === 0) return files
    const size = octalField(header, 124, 12)
    const bytes = archive.subarray(at + BLOCK, at + BLOCK + size)
    if (bytes.length < size) break
    const type = String.fromCharCode(header[156] ?? 0)
    if (type === '0' || type === '\0') {
      files.push({ path: safePath(entryName(header)), mode: octalField(header, 100, 8) & 0o777, bytes })
    }
    at += BLOCK + Math.ceil(size / BLOCK) * BLOCK
  }
  throw new Error('the tar archive ends early')
}

function entryName(header: Uint8Array): string {
  const prefix = textField(header, 345, 155)
  const name = textField(header, 0, 100)
  return prefix === '' ? name : `${prefix}/${name}`
}

function safePath(path: string): string {
  const parts = path.split('/').filter((part) => part !== '' && part !== '.')
  const outside = path.startsWith('/') || /[\\:]/.test(path) || parts.includes('..')
  if (outside || parts.length === 0) throw new Error(`the tar archive names a file outside of its folder: ${path}`)
  return parts.join('/')
}

function textField(header: Uint8Array, from: number, length: number): string {
  const field = header.subarray(from, from + length)
  const end = field.indexOf(0)
  return new TextDecoder().decode(end < 0 ? field : field.subarray(0, end))
}

function octalField(header: Uint8Array, from: number, length: number): number {
  const text = textField(header, from, length).trim()
  if (!/^[0-7]+$/.test(text)) throw new Error('the tar archive has a damaged header')
  return Number.parseInt(text, 8)
}
