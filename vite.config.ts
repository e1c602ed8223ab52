import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const vendor = /node_modules\/(react|react-dom|scheduler|@tanstack)\//
const widgets = /node_modules\/(antd|@ant-design|@rc-component|rc-[a-z-]+|@emotion|stylis|dayjs)\//

/** The desk: one page, split by screen; the vendor chunks change only when a dependency does. */
export default defineConfig({
  root: 'src/web',
  plugins: [react()],
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    target: 'es2022',
    chunkSizeWarningLimit: 1200,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'vendor', test: vendor },
            { name: 'widgets', test: widgets },
            { name: 'days', test: /src\/law\/(day|moment|calendar)/ },
            // Every line's declaration: read once a form or a list is drawn, not at the door.
            { name: 'rules', test: /src\/(law|kernel|lines)\/|node_modules\/zod\// },
          ],
        },
      },
    },
  },
  server: { port: 5173, proxy: { '/api': 'http://127.0.0.1:8080' } },
})
