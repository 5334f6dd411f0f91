const NS = 'http://www.w3.org/2000/svg'

interface Placed {
  x: number
  y: number
  width: number
  text: string
}

const safe = (text: string) => text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`)

function badge({ x, y, width, text }: Placed): string {
  const wide = text.length * 6.4 + 10
  return `<g transform="translate(${x + width} ${y})"><g class="z-heat-badge"><rect x="${-wide / 2}" y="-9" width="${wide}" height="18" rx="9"/><text y="4">${safe(text)}</text></g></g>`
}

/**
 * Draws the figures of a heat map as one piece of SVG: a thousand overlays of the library, each with a container of
 * its own, take seconds.
 */
export function drawBadges(layer: SVGElement, badges: Placed[]): void {
  const group = document.createElementNS(NS, 'g')
  group.innerHTML = badges.map(badge).join('')
  layer.replaceChildren(group)
}

/** Below this zoom badges no longer shrink, unless there are so many that they would cover each other. */
const readable = 0.75
const crowd = 150

/** Keeps badges readable on a diagram that is drawn small. */
export function scaleBadges(layer: SVGElement, zoom: number): void {
  const count = layer.firstElementChild?.childElementCount ?? 0
  layer.style.setProperty('--z-badge-scale', String(count > crowd ? 1 : Math.max(1, readable / zoom)))
}
