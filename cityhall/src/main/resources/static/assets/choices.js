// Narrows a long list of choices while somebody types what they look for. Without scripts, and where the list is longer
// than the page holds, the button beside the field does the same.
for (const box of document.querySelectorAll('[data-choices]')) {
  const field = box.querySelector('input[type=search]')
  const button = box.querySelector('button')
  const select = document.getElementById(box.dataset.choices)
  const whole = box.dataset.whole === 'true' && select instanceof HTMLSelectElement
  field.addEventListener('keydown', event => {
    if (event.key !== 'Enter') return
    event.preventDefault()
    if (!whole) button.click()
  })
  if (!whole) continue
  // everything is here: nothing has to be asked
  button.hidden = true
  for (const input of box.querySelectorAll('input')) input.removeAttribute('name')
  const all = [...select.options]
  const status = box.querySelector('[role=status]')
  const said = status.textContent
  field.addEventListener('input', event => {
    event.stopPropagation()
    const words = field.value.toLowerCase().split(/\s+/)
    const chosen = select.value
    const matching = all.filter(o => words.every(w => o.text.toLowerCase().includes(w)))
    select.replaceChildren(...all.filter(o => !o.value || o.value === chosen || matching.includes(o)))
    select.value = chosen
    const number = new Intl.NumberFormat(document.documentElement.lang).format(matching.filter(o => o.value).length)
    status.textContent = field.value.trim() ? number : said
  })
}
