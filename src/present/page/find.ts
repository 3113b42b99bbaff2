/** The first element of the page, or of a part of it, that a selector means. */
export function find(selector: string, within: ParentNode = document): HTMLElement | null {
  return within.querySelector<HTMLElement>(selector)
}

export function findAll<Found extends Element = HTMLElement>(
  selector: string,
  within: ParentNode = document,
): readonly Found[] {
  return Array.from(within.querySelectorAll<Found>(selector))
}

/** Whether something happened to, or within, what a selector means. */
export function isWithin({ target }: Event, selector: string): boolean {
  return target instanceof Element && target.closest(selector) !== null
}
