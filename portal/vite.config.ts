import { defineConfig } from 'vite'
import { appVite } from '../ui/src/build/app-vite.ts'

export default defineConfig(appVite({ base: '/customer/', port: 5174, firstLoadKb: 130 }))
