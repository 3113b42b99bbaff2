import { execFile } from 'node:child_process'

/** The text of each page as poppler's `pdftotext` reads it; undefined where it is not installed. */
export function readPdfPages(pdf: Uint8Array): Promise<readonly string[] | undefined> {
  return new Promise((resolve, reject) => {
    const child = execFile(
      'pdftotext',
      ['-raw', '-enc', 'UTF-8', '-', '-'],
      { maxBuffer: 1 << 26 },
      (error, stdout) => {
        if (!error) resolve(stdout.split('\f').slice(0, -1))
        else if ('code' in error && error.code === 'ENOENT') resolve(undefined)
        else reject(error)
      },
    )
    // Where there is no such program, nobody reads; that is told above.
    child.stdin?.on('error', () => {})
    child.stdin?.end(pdf)
  })
}
