export interface Source {
  readonly url: string
  /** The words of the first link to it. */
  readonly text: string
}

/** The addresses that a document leads to, numbered from 1 in the order in which they first appear. */
export interface SourceList {
  readonly numberOf: (url: string, text: string) => number
  /** Takes in the links of a finished piece of HTML. */
  readonly addFrom: (html: string) => void
  readonly all: () => readonly Source[]
}

const LINK = /<a(?=\s)(?:"[^"]*"|[^">])*?\shref="((?:https?:|mailto:)[^"]*)"(?:"[^"]*"|[^">])*>([\s\S]*?)<\/a>/giu

export function createSourceList(): SourceList {
  const found: Source[] = []
  const numberOf = (url: string, text: string) => {
    const at = found.findIndex((source) => source.url === url)
    if (at < 0) found.push({ url, text: text.replace(/\s+/gu, ' ').trim() })
    return at < 0 ? found.length : at + 1
  }
  return {
    numberOf,
    addFrom: (html) => {
      for (const [, url = '', text = ''] of html.matchAll(LINK)) {
        numberOf(plain(url), plain(text.replace(/<(?:"[^"]*"|[^">])*>/gu, '')))
      }
    },
    all: () => found,
  }
}

function plain(html: string): string {
  return html
    .replace(/&quot;/gu, '"')
    .replace(/&#39;/gu, "'")
    .replace(/&lt;/gu, '<')
    .replace(/&gt;/gu, '>')
    .replace(/&amp;/gu, '&')
}
