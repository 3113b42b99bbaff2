const svgNamespace = 'http://www.w3.org/2000/svg'

type Attributes = Readonly<Record<string, string>>

/** Makes an HTML element; `p._faint` has a class. Text is always set as text: nothing here parses markup. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  selector: Tag | `${Tag}.${string}`,
  attributes: Attributes = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const [tag, name] = selector.split('.') as [Tag, string?]
  const made = document.createElement(tag)
  if (name) made.className = name
  setAttributes(made, attributes)
  made.append(...children)
  return made
}

export function setAttributes(target: Element, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) target.setAttribute(name, value)
}

/** A button, and what it does when it is pressed. */
export function button(
  press: () => void,
  attributes?: Attributes,
  ...children: readonly (Node | string)[]
): HTMLButtonElement {
  const made = element('button', attributes, ...children)
  made.onclick = press
  return made
}

/** A 24 by 24 line drawing in the colour of the text around it, unseen by assistive technology. Its path is set later. */
export function icon(): Element {
  const svg = document.createElementNS(svgNamespace, 'svg')
  setAttributes(svg, { viewBox: '0 0 24 24', 'aria-hidden': 'true' })
  svg.append(document.createElementNS(svgNamespace, 'path'))
  return svg
}
