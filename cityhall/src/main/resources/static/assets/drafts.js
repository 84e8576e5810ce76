// Keeps what is typed into a long form as a draft a little while after each change, so that a closed lid or an ended
// session loses nothing. Without scripts the button beside the form does the same.
const wait = 3000
const again = 15000

for (const form of document.querySelectorAll('form[data-draft]')) {
  const texts = form.querySelectorAll('[data-draft-status]')
  const door = form.querySelector('[data-draft-door]')
  let timer = 0
  let last = ''
  let parked = false

  const say = what => {
    for (const text of texts) text.hidden = text.dataset.draftStatus !== what
  }

  const typed = () => {
    const body = new URLSearchParams()
    // files are kept only when the form is sent
    for (const [name, value] of new FormData(form)) {
      if (typeof value === 'string' && name !== '_csrf') body.append(name, value)
    }
    body.set('do', 'save')
    return body
  }

  const send = typed => {
    const body = new URLSearchParams(typed)
    body.set('_csrf', form.elements._csrf.value)
    return fetch(form.action, {
      method: 'POST',
      body,
      redirect: 'manual',
      headers: { 'Posterity-Draft': 'script' }
    })
  }

  // Signing in, in another window too, makes the page's own token void; every page has the one that counts now.
  const renew = async () => {
    const answer = await fetch(form.action)
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
    const token = page.querySelector('input[name=_csrf]')
    if (!token) return false
    for (const field of document.querySelectorAll('input[name=_csrf]')) field.value = token.value
    return true
  }

  const save = async () => {
    clearTimeout(timer)
    const body = typed()
    const now = body.toString()
    if (now === last) return
    try {
      let answer = await send(body)
      if (answer.status === 403 && (await renew())) answer = await send(body)
      if (answer.status === 204) {
        last = now
        say('kept')
        return
      }
      parked = answer.headers.get('Posterity-Draft') === 'parked'
      if (answer.status === 401 || answer.status === 403) {
        say('door')
        return
      }
    } catch {
      // the line is down
    }
    say('failed')
    timer = setTimeout(save, again)
  }

  form.addEventListener('input', () => {
    clearTimeout(timer)
    timer = setTimeout(save, wait)
  })
  form.addEventListener('submit', () => clearTimeout(timer))
  door?.addEventListener('click', async event => {
    event.preventDefault()
    // what was typed since waits with the rest; what could not be left there stays in this window
    await save()
    if (parked) location.assign(door.href)
    else window.open(door.href, '_blank', 'noopener')
  })
}
