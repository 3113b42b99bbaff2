interface Entry {
  readonly path: string
  readonly content?: string
  readonly mode?: number
  readonly type?: string
}

/** A tar archive as `untar` reads it: header fields that nothing looks at are left empty. */
export function tar(entries: readonly Entry[]): Buffer {
  return Buffer.concat([...entries.flatMap(blocks), Buffer.alloc(1024)])
}

function blocks({ path, content = '', mode = 0o644, type = '0' }: Entry): readonly Buffer[] {
  const header = Buffer.alloc(512)
  const bytes = Buffer.from(content)
  header.write(path, 0)
  header.write(`${mode.toString(8).padStart(7, '0')}\0`, 100)
  header.write(`${bytes.length.toString(8).padStart(11, '0')}\0`, 124)
  header.write(type, 156)
  return [header, bytes, Buffer.alloc((512 - (bytes.length % 512)) % 512)]
}
