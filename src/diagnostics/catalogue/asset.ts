import type { CatalogueSection } from './entry.ts'

/** Images that an article shows. */
export const assetEntries = {
  'missing-image': {
    kind: 'asset',
    severity: 'warning',
    title: 'Image not found',
    explanation:
      'The article shows an image that does not exist. Its place is left free: no slide is made for it, and its caption or alternative text goes to the notes. In `lectern check`, with `--strict` and in a hand-written deck it is an error.',
    example: '![The first plan](images/paln.png)',
    hint: 'Check the path; it is relative to the article.',
  },
  'remote-image': {
    kind: 'asset',
    severity: 'warning',
    title: 'Image is on the network',
    explanation:
      'The address of the image names another computer. Lectern never uses the network, so that a build gives the same result everywhere and a deck can be shown without a connection. The image is treated as missing.',
    example: '![A map](https://example.org/map.png)',
    hint: 'Save the image beside the article and refer to that file.',
  },
  'image-outside-root': {
    kind: 'asset',
    severity: 'warning',
    title: 'Image lies outside of the project',
    explanation:
      'The path of the image leads out of the folder of the project, directly or over a symbolic link. Only files inside of it are read, so that an article cannot pull private files into a deck. The image is treated as missing.',
    example: '![Key](../../.ssh/id_ed25519)',
    hint: 'Copy the image into the project.',
  },
  'image-too-large': {
    kind: 'asset',
    severity: 'warning',
    title: 'Image is too large',
    explanation:
      'The image has more bytes or more pixels than a slide can use. It would make every copy of the deck slow to open and heavy to send. The image is treated as missing.',
    hint: 'Scale the image down; 2560 pixels on the long side are enough.',
  },
  'unsupported-image': {
    kind: 'asset',
    severity: 'warning',
    title: 'Image format is not supported',
    explanation:
      'The content of the file is none of PNG, JPEG, GIF, WebP, AVIF and SVG, whatever its name says. The image is treated as missing.',
    example: '![Scan](scan.tiff)',
    hint: 'Save the image as PNG, JPEG, WebP or SVG.',
  },
  'broken-image': {
    kind: 'asset',
    severity: 'warning',
    title: 'Image cannot be decoded',
    explanation:
      'The file begins like an image, but its end is missing, as after a download that broke off, or the browser could not decode it. The slide would show a part of it, or an empty place.',
    hint: 'Open the image in a viewer and save it again.',
  },
  'missing-alt-text': {
    kind: 'asset',
    severity: 'warning',
    title: 'Image has no alternative text',
    explanation:
      'An image on a slide has no text between `![` and `]`. Those who listen to the deck or read it without images learn nothing of it.',
    example: '![](images/plan.png)',
    hint: 'Say in one sentence what the image shows: ![…](image.png).',
  },
} as const satisfies CatalogueSection
