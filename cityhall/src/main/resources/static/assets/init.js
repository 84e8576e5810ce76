// Marks the page as able to run scripts, then lets GOV.UK Frontend improve the controls it finds.
import { initAll } from './govuk-frontend.min.js'

document.body.classList.add('js-enabled', 'govuk-frontend-supported')
initAll()
import './drafts.js'
import './choices.js'
import './passkey.js'
