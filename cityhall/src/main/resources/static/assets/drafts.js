// Keeps what is typed into a long form as a draft a little while after each change, so that a closed lid or an ended
// session loses nothing. Without scripts the button beside the form does the same.
const wait = 3000

for (const form of document.querySelectorAll('form[data-draft]')) {
  const status = form.querySelector('[data-draft-status]')
  let timer = 0
  let last = ''
  const save = async () => {
    const body = new URLSearchParams()
    // files are kept only when the form is sent
    for (const [name, value] of new FormData(form)) if (typeof value === 'string') body.append(name, value)
    body.set('do', 'save')
    const now = body.toString()
    if (now === last) return
    try {
      const answer = await fetch(form.action, { method: 'POST', body, redirect: 'manual' })
      if (answer.type === 'opaqueredirect' && status) {
        last = now
        status.hidden = false
      }
    } catch {
      // the line is down: the next change tries again
    }
  }
  form.addEventListener('input', () => {
    clearTimeout(timer)
    timer = setTimeout(save, wait)
  })
  form.addEventListener('submit', () => clearTimeout(timer))
}
