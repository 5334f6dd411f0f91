import { defineConfig } from 'vite'
import { appVite } from '../ui/src/build/app-vite.ts'

export default defineConfig(appVite({ base: '/admin/', port: 5173, firstLoadKb: 170 }))
