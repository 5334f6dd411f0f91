import { readFileSync, writeFileSync } from 'node:fs'
import carbone from 'carbone'

// Carbone installs signal hooks and keeps processes alive, so it lives in this short process of its own.
const [template, data, target] = process.argv.slice(2)
const json = JSON.parse(readFileSync(data, 'utf8'))
carbone.render(template, json, { lang: 'en-in', timezone: 'Asia/Kolkata' }, (error, result) => {
  if (error) {
    console.error(error)
    process.exit(1)
  }
  writeFileSync(target, result)
  process.exit(0)
})
