declare module 'libheif-js/libheif-wasm/libheif-bundle.mjs' {
  interface HeifImage {
    get_width(): number
    get_height(): number
    is_primary(): boolean
    display<T extends { data: Uint8ClampedArray }>(into: T, done: (shown: T | null) => void): void
    free(): void
  }

  interface Libheif {
    HeifDecoder: new () => { decode(bytes: Uint8Array): HeifImage[] }
  }

  export default function createLibheif(settings?: { print?: () => void; printErr?: () => void }): Libheif
}
