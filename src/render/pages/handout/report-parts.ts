/** What must be known of a part of a report, beside where it stands, to arrange the slides in their column. */
export interface PartMarks {
  /** How many slides stand beside it. */
  readonly slides?: number
  /** It takes their column as well. */
  readonly isInTheWay?: boolean
}

export interface ReportPart extends Required<PartMarks> {
  /** What links to it lead to. */
  readonly name: string
}

/** What links to a part of a handout lead to. Names on slides are lower case: none is the same. */
export function partName(part: string): string {
  return `Part-${part}`
}

/** The attributes by which `partsOf` knows a part. */
export function partMark(part: string, { slides = 0, isInTheWay = false }: PartMarks = {}): string {
  return ` id="${partName(part)}"${slides > 0 ? ` data-slides="${slides}"` : ''}${isInTheWay ? ' data-in-the-way' : ''}`
}

/** What is drawn in the frame of a slide, which keeps its size without it. */
const SLIDE = /<svg[^>]*><foreignObject [^>]*><div class="apart">[\s\S]*?<\/foreignObject><\/svg>(?=<\/div><\/div>)/gu
const MARK = /<\w+[^<>]*?\sid="(Part-[\w-]+)"(?: data-slides="(\d+)")?( data-in-the-way)?/gu

/** The parts of a report in their order; whatever a slide says is none. */
export function partsOf(html: string): readonly ReportPart[] {
  return Array.from(html.replace(SLIDE, '').matchAll(MARK), ([, name = '', slides = '0', inTheWay]) => {
    return { name, slides: Number(slides), isInTheWay: inTheWay !== undefined }
  })
}

/** Whether something in a report goes by where its parts stand, or would not be drawn in a trial. */
export function needsTrial(html: string): boolean {
  return html.includes('class="page-of"') || html.search(SLIDE) >= 0
}

/** The report without its slides, printed only to see where its parts stand: the browser tells of what links lead to. */
export function trialOf(html: string, parts: readonly ReportPart[], form: string): string {
  const links = parts.map(({ name }) => `<a href="#${name}"></a>`)
  return formOf(html.replace(SLIDE, ''), `${form} trial`).replace(
    /<\/body>(?![\s\S]*<\/body>)/u,
    () => `<div hidden>${links.join('')}</div></body>`,
  )
}

/** The report in one of its forms, `roomy`, `usual` or `close`: each sets more on a page than the one before. */
export function formOf(html: string, form: string): string {
  return html.replace('<html ', `<html class="${form}" `)
}

/** The report with its slides where they belong: how far below the top of the first page, by parts. */
export function withSlidesAt(html: string, topsMm: ReadonlyMap<string, readonly number[]>): string {
  const rules = [...topsMm].flatMap(([name, tops]) =>
    tops.map((mm, index) => `#${name}>.shots>:nth-child(${index + 1}){top:${mm.toFixed(2)}mm}`),
  )
  return rules.length === 0 ? html : html.replace('</head>', () => `<style>${rules.join('')}</style>\n</head>`)
}
