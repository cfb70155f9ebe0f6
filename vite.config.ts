import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Sonner puts its styles into the page by script, which the desk's policy refuses; they come as a file instead. */
const sonnerStylesAsFile: Plugin = {
  name: 'sonner-styles-as-file',
  transform: {
    filter: { id: /sonner\/dist\/index\.mjs/ },
    handler: (code) => code.replace(/^__insertCSS\(".*"\);?$/m, ''),
  },
};

/** CodeMirror's styles would be a `<style>` element, which the desk's policy refuses; as an adopted sheet they may stand. */
const editorStylesAdopted: Plugin = {
  name: 'editor-styles-adopted',
  transform: {
    filter: { id: /style-mod\/src\/style-mod\.js/ },
    handler: (code) => code.replace('!root.head && root.adoptedStyleSheets', 'root.adoptedStyleSheets'),
  },
};

/** The desk: one page, built into dist/web, which the server serves. `/api` goes to a running server in development. */
export default defineConfig({
  root: here('web'),
  publicDir: here('web/public'),
  plugins: [react(), sonnerStylesAsFile, editorStylesAdopted],
  build: {
    outDir: here('dist/web'),
    emptyOutDir: true,
    // light-dark() stays as written: every token is one line with both themes.
    cssTarget: ['chrome123', 'firefox121', 'safari17.5'],
    assetsInlineLimit: 0,
    // A piece finds its own parts: the server is this machine, and their names would weigh on the first page.
    modulePreload: { resolveDependencies: (_, parts, { hostType }) => (hostType === 'html' ? parts : []) },
  },
  server: {
    port: 5173,
    host: '127.0.0.1',
    // The desk takes writes from its own origin only, so the proxy speaks as the desk's page does.
    proxy: {
      '/api/v1': {
        target: 'http://127.0.0.1:4747',
        changeOrigin: true,
        headers: { origin: 'http://127.0.0.1:4747' },
      },
    },
  },
});
