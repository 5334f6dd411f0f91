// People sign in with an e-mail address. Who types a user name is told so at the field, before anything is sent.
addEventListener('DOMContentLoaded', () => {
  const field = document.querySelector('#kc-form-login #username')
  if (!field) return
  const isAddress = () => /^[^\s@]+@[^\s@]+$/.test(field.value.trim())
  const message = document.createElement('span')
  message.id = 'email-hint'
  message.className = 'pf-v5-c-helper-text__item-text zipp-field-error'
  message.setAttribute('role', 'alert')
  field.type = 'email'
  field.inputMode = 'email'
  field.form.noValidate = true

  const show = (isWrong) => {
    field.setAttribute('aria-invalid', String(isWrong))
    if (!isWrong) return message.remove()
    message.textContent = 'Enter your e-mail address, such as name@firm.example.com.'
    field.setAttribute('aria-describedby', message.id)
    field.closest('.pf-v5-c-form__group, .pf-c-form__group, div').append(message)
  }
  field.addEventListener('input', () => {
    if (message.isConnected) show(!isAddress())
  })
  field.form.addEventListener(
    'submit',
    (event) => {
      if (isAddress()) return
      event.preventDefault()
      event.stopImmediatePropagation()
      show(true)
      field.focus()
    },
    true,
  )
})
