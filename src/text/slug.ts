/**
 * A name for ids and addresses: lower case letters and digits of any script, joined by single hyphens.
 * Empty when the text has neither.
 */
export function slug(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/['’]/gu, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/gu, '')
}
