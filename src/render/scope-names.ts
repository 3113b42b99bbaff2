/**
 * Marp draws the names of `<style scoped>` at random. Numbers in order of appearance stand for them, in slides, style
 * sheet and names of keyframes alike.
 */
export function stableScopeNames(
  slides: readonly string[],
  css: string,
): { readonly html: readonly string[]; readonly css: string } {
  const names = new Map<string, string>()
  for (const slide of slides) {
    for (const [, tag = ''] of slide.matchAll(/<section((?:"[^"]*"|[^">])*)>/gu)) {
      const key = /\sdata-marpit-scope-([\dA-Za-z]{8})=""/u.exec(tag)?.[1]
      if (key !== undefined && !names.has(key)) names.set(key, `${names.size + 1}`)
    }
  }
  if (names.size === 0) return { html: slides, css }
  const named = new RegExp(`(?<=-)(?:${[...names.keys()].join('|')})(?![\\dA-Za-z])`, 'gu')
  const renamed = (text: string) => text.replace(named, (key) => names.get(key) ?? key)
  return { html: slides.map((slide) => slide.replace(/<section(?:"[^"]*"|[^">])*>/gu, renamed)), css: renamed(css) }
}
