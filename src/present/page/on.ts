type EventMap = WindowEventMap & DocumentEventMap

/** Listens to what happens anywhere on the page, or to one thing of it. */
export function on<Type extends keyof EventMap>(
  type: Type,
  listener: (event: EventMap[Type]) => void,
  target: EventTarget = window,
): void {
  target.addEventListener(type, listener as EventListener)
}
