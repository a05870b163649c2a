import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))
const server = 'http://localhost:3000'

/**
 * Two builds in one: the entry is the sign-in page on plain React, everything with react-admin and MUI hangs on one
 * dynamic import behind it (login/Entrance.tsx). The entry stays one file, React in it: each further request delays the
 * first paint.
 */
export default defineConfig({
  root: here('.'),
  plugins: [react()],
  build: {
    outDir: here('../dist/admin'),
    emptyOutDir: true,
    target: 'es2022',
    chunkSizeWarningLimit: 900,
  },
  server: { port: 5173, proxy: { '/api': server, '/gateway': server, '/documents': server, '/health': server } },
})
