import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))
const server = 'http://localhost:3000'

/**
 * What react-admin's dependencies bring along and this console does without: polyfills of what every browser has had
 * for ten years (node-polyglot), the list that chooses a table's columns (no table here offers it), and a CSV writer that
 * is fetched only when somebody exports.
 */
const lighterModules: Record<string, string> = {
  'object.entries': 'module.exports = Object.entries',
  hasown: 'module.exports = Object.hasOwn',
  './ColumnsSelector.js': 'export const ColumnsSelector = () => null',
  'jsonexport/dist/index.js':
    'export default (...given) => import("jsonexport/dist/index.js").then((csv) => csv.default(...given))',
}

const mark = '\0lighter:'

const lighter: Plugin = {
  name: 'lighter',
  apply: 'build',
  enforce: 'pre',
  resolveId: (id, importer) => (id in lighterModules && !importer?.startsWith(mark) ? mark + id : undefined),
  load: (id) => (id.startsWith(mark) ? lighterModules[id.slice(mark.length)] : undefined),
}

/** Modules that so many pages share travel with the frame in one file; rarer ones stay with their pages. */
const sharedByMany = 20

/**
 * Two builds in one: the door (login/Entrance.tsx: sign-in on plain React, one file, because each further request
 * delays the first paint), and behind its dynamic import the office with react-admin and MUI, a chunk a page.
 */
export default defineConfig({
  root: here('.'),
  plugins: [react(), lighter],
  build: {
    outDir: here('../dist/admin'),
    emptyOutDir: true,
    target: 'es2022',
    chunkSizeWarningLimit: 900,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'door', tags: ['$initial'], priority: 1 },
            { name: 'office', test: /node_modules[\\/](?!zod)/, minShareCount: sharedByMany },
          ],
        },
      },
    },
  },
  server: { port: 5173, proxy: { '/api': server, '/gateway': server, '/documents': server, '/health': server } },
})
