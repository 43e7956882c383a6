import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { voiceFonts } from './fonts.ts';
import { mock } from './mock.ts';

// The two faces of the first screen are asked for with the document, not after the style sheet has been read.
function preloadFonts(): Plugin {
  return {
    name: 'preload-fonts',
    transformIndexHtml: {
      order: 'post',
      handler: (_html, context) =>
        Object.keys(context.bundle ?? {})
          .filter((file) => /source-(sans-3-latin-wght-normal|serif-4-latin)-[^-]*\.woff2$/.test(file))
          .sort()
          .map((file) => ({
            tag: 'link',
            attrs: { rel: 'preload', href: `/${file}`, as: 'font', type: 'font/woff2', crossorigin: '' },
            injectTo: 'head' as const,
          })),
    },
  };
}

export default defineConfig({
  plugins: [react(), voiceFonts(), preloadFonts(), ...(process.env.MOCK === '1' ? [mock()] : [])],
  build: {
    outDir: 'dist',
    manifest: true,
    assetsDir: 'assets',
    assetsInlineLimit: 0,
    cssCodeSplit: true,
    modulePreload: { polyfill: false },
    target: 'es2022',
  },
  server: { proxy: process.env.MOCK === '1' ? {} : { '/api': process.env.AMENDS_API ?? 'http://127.0.0.1:8080' } },
});
