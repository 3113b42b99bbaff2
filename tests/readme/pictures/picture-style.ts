/** The colours of the template, and a frame for what lies on tinted paper. */
export const LOOK = `*{box-sizing:border-box;margin:0}
body{overflow:hidden;background:#f3f0e9;color:#16181d}
img{display:block;width:100%;height:100%}
.framed{position:relative;overflow:hidden}
.framed::after{content:'';position:absolute;inset:0;border:1px solid #d9d4c8}
`

export interface Size {
  readonly widthPx: number
  readonly heightPx: number
}

/** A complete document of `size` that is drawn as a picture. */
export function pictureDocument({ widthPx, heightPx }: Size, style: string, body: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Picture</title>
<style>${LOOK}body{width:${widthPx}px;height:${heightPx}px}${style}</style></head><body>${body}</body></html>`
}

/** A PNG in a frame. */
export function framed(png: Uint8Array, className = ''): string {
  const address = `data:image/png;base64,${Buffer.from(png).toString('base64')}`
  return `<div class="framed ${className}"><img alt="" src="${address}"></div>`
}
