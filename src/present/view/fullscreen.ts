import { root } from '../page/page.ts'

/** Safari knew full screen under its own names until 16.4; an iPhone does not know it at all. */
interface WebKitDocument {
  readonly webkitFullscreenEnabled?: boolean
  readonly webkitFullscreenElement?: Element | null
  readonly webkitExitFullscreen?: () => void
}
interface WebKitElement {
  readonly webkitRequestFullscreen?: () => void
}

const page: Document & WebKitDocument = document
const whole: HTMLElement & WebKitElement = root

export function canFullscreen(): boolean {
  return page.fullscreenEnabled || page.webkitFullscreenEnabled === true
}

export function isFullscreen(): boolean {
  return Boolean(page.fullscreenElement ?? page.webkitFullscreenElement)
}

/** A refusal (a frame without permission, a policy) is no fault of the speaker's: the deck just stays as it is. */
export async function toggleFullscreen(): Promise<void> {
  try {
    if (isFullscreen()) await (page.exitFullscreen ?? page.webkitExitFullscreen)?.call(page)
    else await (whole.requestFullscreen ?? whole.webkitRequestFullscreen)?.call(whole)
  } catch {
    // Refused.
  }
}

export function onFullscreen(listener: () => void): void {
  for (const name of ['fullscreenchange', 'webkitfullscreenchange']) addEventListener(name, listener)
}
