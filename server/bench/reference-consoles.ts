import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import { extname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build } from 'vite'

const page = `<!doctype html><html lang="uk"><head><meta charset="utf-8"><title>reference</title></head>
<body><div id="root"></div><script type="module" src="./main.tsx"></script></body></html>`

const reactOnly = `import { createRoot } from 'react-dom/client'
const root = document.getElementById('root')
if (root) createRoot(root).render(<form><h1>Вхід</h1><input /><input type="password" /><button>Увійти</button></form>)
`

const minimalAdmin = `import { createRoot } from 'react-dom/client'
import { Admin, Datagrid, Edit, List, Resource, SimpleForm, TextField, TextInput } from 'react-admin'
import simpleRest from 'ra-data-simple-rest'
const rows = Array.from({ length: 25 }, (_, id) => ({ id, name: 'order ' + id }))
const dataProvider = { ...simpleRest('/api'), getList: async () => ({ data: rows, total: 25 }) }
const OrderList = () => <List><Datagrid><TextField source="id" /><TextField source="name" /></Datagrid></List>
const OrderEdit = () => <Edit><SimpleForm><TextInput source="name" /></SimpleForm></Edit>
const root = document.getElementById('root')
if (root) createRoot(root).render(
  <Admin dataProvider={dataProvider}><Resource name="orders" list={OrderList} edit={OrderEdit} /></Admin>,
)
`

const types: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' }

const serve = async (folder: string): Promise<Server> => {
  const files = new Map<string, { body: Buffer; type: string }>()
  for (const name of await readdir(folder, { recursive: true })) {
    const type = types[extname(name)]
    if (type) files.set(`/${name.replaceAll('\\', '/')}`, { body: gzipSync(await readFile(join(folder, name))), type })
  }
  const server = createServer((request, response) => {
    const file = files.get(request.url === '/' ? '/index.html' : (request.url ?? ''))
    if (!file) return response.writeHead(404).end()
    response.writeHead(200, { 'Content-Type': file.type, 'Content-Encoding': 'gzip' }).end(file.body)
  })
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)))
}

const make = async (folder: string, main: string): Promise<Server> => {
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, 'index.html'), page)
  await writeFile(join(folder, 'main.tsx'), main)
  await build({ root: folder, logLevel: 'silent', configFile: false, oxc: { jsx: { runtime: 'automatic' } } })
  return serve(join(folder, 'dist'))
}

/** Builds and serves the two references, packed like the product: a React-only sign-in page, a minimal react-admin. */
export const serveReferences = async (folder: string): Promise<{ react: Server; admin: Server }> => ({
  react: await make(join(folder, 'react-only'), reactOnly),
  admin: await make(join(folder, 'minimal-admin'), minimalAdmin),
})
