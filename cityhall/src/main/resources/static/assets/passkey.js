// Has the browser make or show a passkey when a form asks for one, and sends what comes of it with the form. The form
// is hidden where there are no scripts or no passkeys; a password and a code do without it.
const bytes = text => Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), c => c.charCodeAt(0))
const text = buffer =>
  btoa(String.fromCharCode(...new Uint8Array(buffer))).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
const named = list => (list ?? []).map(key => ({ ...key, id: bytes(key.id) }))

const make = async options => {
  const made = await navigator.credentials.create({
    publicKey: {
      ...options,
      challenge: bytes(options.challenge),
      user: { ...options.user, id: bytes(options.user.id) },
      excludeCredentials: named(options.excludeCredentials)
    }
  })
  return {
    id: made.id,
    rawId: text(made.rawId),
    type: made.type,
    response: {
      attestationObject: text(made.response.attestationObject),
      clientDataJSON: text(made.response.clientDataJSON),
      transports: made.response.getTransports ? made.response.getTransports() : []
    },
    clientExtensionResults: {}
  }
}

const show = async options => {
  const shown = await navigator.credentials.get({
    publicKey: {
      ...options,
      challenge: bytes(options.challenge),
      allowCredentials: named(options.allowCredentials)
    }
  })
  return {
    id: shown.id,
    rawId: text(shown.rawId),
    type: shown.type,
    response: {
      authenticatorData: text(shown.response.authenticatorData),
      clientDataJSON: text(shown.response.clientDataJSON),
      signature: text(shown.response.signature),
      userHandle: shown.response.userHandle ? text(shown.response.userHandle) : undefined
    },
    clientExtensionResults: {}
  }
}

for (const form of window.PublicKeyCredential ? document.querySelectorAll('form[data-passkey]') : []) {
  const problem = form.querySelector('[data-passkey-problem]')
  form.hidden = false
  form.addEventListener('submit', async event => {
    event.preventDefault()
    problem.hidden = true
    try {
      const body = new URLSearchParams({ _csrf: form.elements._csrf.value })
      const answer = await fetch(form.dataset.options, { method: 'POST', body, redirect: 'manual' })
      // who is asked to prove who they are first is told so by the page
      if (answer.type === 'opaqueredirect') return location.reload()
      if (!answer.ok) throw new Error(String(answer.status))
      const options = await answer.json()
      const key = form.dataset.passkey === 'create' ? await make(options) : await show(options)
      form.elements.credential.value = JSON.stringify(key)
      form.submit()
    } catch {
      // the visitor has changed their mind, or the browser has no such passkey
      problem.hidden = false
    }
  })
}
