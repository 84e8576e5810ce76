// What can be seen of a page from inside it. Each check answers with sentences; none means that all is well.
window.pageChecks = (() => {
  const CONTROLS = 'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]'
  const seen = e => e.checkVisibility({ visibilityProperty: true })
  const name = e => {
    const what = e.name || e.getAttribute('href') || e.getAttribute('aria-label') || e.textContent.trim()
    return e.tagName.toLowerCase() + ' ' + what.slice(0, 60)
  }
  const controls = () => [...document.querySelectorAll(CONTROLS)]
    .filter(e => seen(e) && !e.disabled && e.getAttribute('tabindex') !== '-1')

  // the Tab key stops once at a group of radio buttons
  const stop = e => e.type === 'radio' ? [...document.getElementsByName(e.name)].find(r => r.form === e.form) : e

  // a native day or time has several parts, each with a stop of its own
  const presses = () => controls().reduce((n, e) => n + (e.type === 'date' ? 4 : e.type === 'time' ? 3 : 1), 2)

  // focus may be drawn around the control itself or around what stands for it
  const drawn = e => {
    const parts = [e, e.nextElementSibling, e.parentElement].filter(p => p)
    return parts.flatMap(p => ['', '::before', '::after'].map(pseudo => {
      const s = getComputedStyle(p, pseudo || null)
      return [s.outlineStyle, s.outlineWidth, s.outlineColor, s.boxShadow, s.backgroundColor, s.borderColor].join()
    })).join(';')
  }

  let plain = new Map()
  let reached = []
  let unseen = []
  const watch = () => {
    plain = new Map(controls().map(e => [e, drawn(e)]))
    reached = []
    unseen = []
    document.addEventListener('focusin', () => {
      const e = document.activeElement
      if (!e || e === document.body || reached.includes(e)) return
      reached.push(e)
      if (plain.get(e) === drawn(e)) unseen.push(e)
    })
    return presses()
  }

  const keyboard = () => {
    const wrong = unseen.map(e => 'focus is not to be seen on ' + name(e))
    const stops = new Set(reached.map(stop))
    const missed = [...new Set(controls().map(stop))].filter(e => !stops.has(e))
    missed.forEach(e => wrong.push('Tab does not reach ' + name(e)))
    // a message that took the focus is followed by the rest of the page, and then by its beginning
    const first = controls()[0]
    const last = controls().at(-1)
    for (let i = 1; i < reached.length; i++) {
      if (reached[i] === first && reached[i - 1] === last) continue
      if (reached[i - 1].compareDocumentPosition(reached[i]) & Node.DOCUMENT_POSITION_PRECEDING) {
        wrong.push('Tab goes back from ' + name(reached[i - 1]) + ' to ' + name(reached[i]))
      }
    }
    return wrong
  }

  const overflow = () => {
    const over = document.documentElement.scrollWidth - document.documentElement.clientWidth
    if (over <= 0) return []
    const width = document.documentElement.clientWidth
    const scrolls = e => e.closest('.pc-scroll')
    const wide = [...document.body.querySelectorAll('*')].filter(e => {
      const r = e.getBoundingClientRect()
      return (r.right > width + 1 || r.left < -1) && seen(e) && !scrolls(e)
    })
    return ['wider than the screen by ' + over + ' because of ' + wide.slice(-1).map(name)]
  }

  const clips = s => ['hidden', 'clip'].includes(s.overflowX) || ['hidden', 'clip'].includes(s.overflowY)
  const large = () => {
    const wrong = []
    const boxes = []
    for (const e of controls()) {
      const r = e.getBoundingClientRect()
      if (r.width <= 2 || r.height <= 2 || e.closest('.govuk-skip-link, .pc-enter')) continue
      if (['BUTTON', 'SUMMARY'].includes(e.tagName) && e.scrollWidth > e.clientWidth + 2) {
        wrong.push('cut off: ' + name(e))
      }
      for (let p = e.parentElement; p && p !== document.body; p = p.parentElement) {
        const s = getComputedStyle(p)
        const b = p.getBoundingClientRect()
        if (clips(s) && (r.right > b.right + 2 || r.left < b.left - 2 || r.bottom > b.bottom + 2)) {
          wrong.push('cut off by what is around it: ' + name(e))
          break
        }
      }
      // targets of radio buttons and checkboxes are larger than what is drawn of them
      if (!['radio', 'checkbox'].includes(e.type) && e.getAttribute('role') !== 'region') {
        boxes.push([e, [...e.getClientRects()]])
      }
    }
    for (let i = 0; i < boxes.length; i++) {
      for (let j = i + 1; j < boxes.length; j++) {
        const [a, of] = boxes[i]
        const [b, others] = boxes[j]
        if (a.contains(b) || b.contains(a)) continue
        if (of.some(x => others.some(y =>
          Math.min(x.right, y.right) - Math.max(x.left, y.left) > 3 &&
          Math.min(x.bottom, y.bottom) - Math.max(x.top, y.top) > 5))) {
          wrong.push(name(a) + ' lies on ' + name(b))
        }
      }
    }
    return wrong.concat(overflow())
  }

  return { watch, keyboard, overflow, large }
})()
