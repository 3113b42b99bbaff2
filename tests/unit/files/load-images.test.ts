import { mkdir, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type Images, loadImages } from '../../../src/files/load-images.ts'
import type { Diagnostic, Report } from '../../../src/model/diagnostic.ts'
import type { SourceFile } from '../../../src/model/source.ts'
import { png } from '../../helpers/png.ts'
import { temporaryFolder } from '../../helpers/temporary-folder.ts'
import { expectDiagnostics, reportNothing } from '../../helpers/unexpected.ts'

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="20" height="10"></svg>'

/** Images of an article `slides/a.md` below `folder`. */
async function load(folder: string, urls: readonly string[], report: Report = reportNothing): Promise<Images> {
  const source: SourceFile = {
    path: 'slides/a.md',
    absolutePath: join(folder, 'slides/a.md'),
    root: folder,
    text: urls.map((url) => `![x](${url})`).join('\n'),
  }
  let start = 0
  const requests = urls.map((url, index) => {
    const span = { start, end: start + url.length + 6, line: index + 1, endLine: index + 1 }
    start = span.end + 1
    return { url, alt: 'x', span }
  })
  return loadImages(source, requests, report)
}

async function refused(folder: string, url: string, code: string): Promise<Diagnostic | undefined> {
  const expected = expectDiagnostics(code)
  const { names, assets } = await load(folder, [url], expected.report)
  expected.check()
  expect([names.size, assets.length]).toEqual([0, 0])
  const [first] = expected.reported
  expect(first?.severity).toBe('warning')
  expect(first?.location).toMatchObject({ path: 'slides/a.md', line: 1, column: 1 })
  return first
}

test('reads an image with its type and size', async () => {
  const folder = await temporaryFolder({ 'slides/a.png': png(4, 3) })
  const { names, assets } = await load(folder, ['a.png'])
  expect(names).toEqual(new Map([['a.png', 'assets/a.png']]))
  expect(assets).toMatchObject([{ name: 'assets/a.png', mediaType: 'image/png', widthPx: 4, heightPx: 3 }])
  expect(assets[0]?.bytes).toEqual(new Uint8Array(png(4, 3)))
})

test('finds images beside the article, below the root and behind a percent sign', async () => {
  const folder = await temporaryFolder({ 'img/b.svg': SVG, 'slides/a b.png': png(1, 1) })
  const { names } = await load(folder, ['../img/b.svg', '/img/b.svg?v=2#top', 'a%20b.png', './a b.png'])
  expect([...names.values()]).toEqual(['assets/b.svg', 'assets/b.svg', 'assets/a-b.png', 'assets/a-b.png'])
})

test('keeps one file once, and files of one name apart', async () => {
  const folder = await temporaryFolder({
    'slides/a.png': png(1, 1),
    'slides/x/a.png': png(2, 2),
    'slides/Ä.PNG': png(3, 3),
  })
  const { names, assets } = await load(folder, ['a.png', 'x/a.png', './a.png', 'a.png', 'Ä.PNG'])
  expect([...names.entries()].slice(0, 3)).toEqual([
    ['a.png', 'assets/a.png'],
    ['x/a.png', 'assets/a-2.png'],
    ['./a.png', 'assets/a.png'],
  ])
  expect(assets.map(({ widthPx }) => widthPx)).toEqual([1, 2, 3])
})

test('goes by what a file holds, not by its name', async () => {
  const folder = await temporaryFolder({ 'slides/a.png': SVG })
  expect((await load(folder, ['a.png'])).assets[0]?.mediaType).toBe('image/svg+xml')
})

test.each([
  'https://example.org/a.png',
  'HTTP://example.org/a.png',
  '//example.org/a.png',
  'data:image/png;base64,AAAA',
  'file:///etc/passwd',
  'javascript:alert(1)',
])('reads nothing from %s', async (url) => {
  await refused(await temporaryFolder({ 'slides/x': '' }), url, 'remote-image')
})

test('stays in the project', async () => {
  const folder = await temporaryFolder({ 'secret.png': png(1, 1), 'project/slides/x': '' })
  const project = join(folder, 'project')
  for (const url of ['../../secret.png', '/../secret.png', '..%2f..%2fsecret.png', '../../nothing.png']) {
    await refused(project, url, 'image-outside-root')
  }
})

test('does not follow a link out of the project', async () => {
  const folder = await temporaryFolder({ 'secret.png': png(1, 1), 'project/slides/own.png': png(1, 1) })
  const project = join(folder, 'project')
  await symlink(join(folder, 'secret.png'), join(project, 'slides/link.png'))
  await symlink(folder, join(project, 'slides/up'))
  await symlink(join(project, 'slides/own.png'), join(project, 'slides/inside.png'))
  await refused(project, 'link.png', 'image-outside-root')
  await refused(project, 'up/secret.png', 'image-outside-root')
  expect((await load(project, ['inside.png'])).names.size).toBe(1)
})

test('takes a project that is reached by a link', async () => {
  const folder = await temporaryFolder({ 'real/slides/a.png': png(1, 1) })
  await symlink(join(folder, 'real'), join(folder, 'alias'))
  expect((await load(join(folder, 'alias'), ['a.png'])).names.size).toBe(1)
})

test.each([
  ['nothing.png', 'missing-image'],
  ['', 'missing-image'],
  ['%zz.png', 'missing-image'],
  ['a\0.png', 'missing-image'],
  ['folder', 'missing-image'],
  ['text.png', 'unsupported-image'],
  ['empty.png', 'unsupported-image'],
  ['old.bmp', 'unsupported-image'],
  ['cut.png', 'unsupported-image'],
])('refuses %j as %s', async (url, code) => {
  const bmp = Buffer.concat([Buffer.from('BM'), Buffer.alloc(60)])
  const folder = await temporaryFolder({
    'slides/text.png': 'not an image',
    'slides/empty.png': '',
    'slides/old.bmp': bmp,
    'slides/cut.png': png(1, 1).slice(0, 12),
  })
  await mkdir(join(folder, 'slides/folder'))
  await refused(folder, url, code)
})

test('refuses an image of 50 megapixels by its header, and one of 21 megabytes by its size', async () => {
  const folder = await temporaryFolder({
    'slides/wide.png': png(10_000, 5_000, 'none'),
    'slides/heavy.png': new Uint8Array(21_000_000),
  })
  expect((await refused(folder, 'wide.png', 'image-too-large'))?.message).toContain('10000 x 5000')
  expect((await refused(folder, 'heavy.png', 'image-too-large'))?.message).toContain('21 MB')
})

test('says once what is wrong with an image that is shown twice', async () => {
  const folder = await temporaryFolder({ 'slides/x': '' })
  const expected = expectDiagnostics('missing-image')
  await load(folder, ['a.png', 'a.png'], expected.report)
  expected.check()
})

test('misses the alternative text of an image that is shown', async () => {
  const folder = await temporaryFolder({ 'slides/a.png': png(1, 1) })
  const source = { path: 'slides/a.md', absolutePath: join(folder, 'slides/a.md'), root: folder, text: '![ ](a.png)' }
  const expected = expectDiagnostics('missing-alt-text')
  const span = { start: 0, end: 11, line: 1, endLine: 1 }
  const { names } = await loadImages(source, [{ url: 'a.png', alt: ' ', span }], expected.report)
  expected.check()
  expect(names.size).toBe(1)
})

test('takes a name that begins like a drive for a file', async () => {
  const folder = await temporaryFolder({ 'slides/c:photo.png': png(1, 1) })
  expect((await load(folder, ['c:photo.png'])).names.size).toBe(1)
})

test('takes the root itself for no image', async () => {
  const folder = await temporaryFolder({ 'slides/x.png': png(1, 1) })
  await refused(folder, '/', 'missing-image')
})
