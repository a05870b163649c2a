import type { RequestHandler } from 'express'
import helmet from 'helmet'

/**
 * The headers of every answer. Scripts come from our own files only; inline styles are allowed because the console's
 * style library writes them as it renders; scans and PDFs are previewed from blobs. TLS is demanded in production only.
 */
export const securityHeaders = (production: boolean): RequestHandler =>
  helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        baseUri: ["'self'"],
        connectSrc: ["'self'"],
        fontSrc: ["'self'", 'data:'],
        formAction: ["'self'"],
        frameAncestors: ["'self'"],
        frameSrc: ["'self'", 'blob:'],
        imgSrc: ["'self'", 'blob:', 'data:'],
        mediaSrc: ["'self'", 'blob:'],
        objectSrc: ["'self'", 'blob:'],
        scriptSrc: ["'self'"],
        scriptSrcAttr: ["'none'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        workerSrc: ["'self'", 'blob:'],
        ...(production ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    strictTransportSecurity: production,
    originAgentCluster: production,
    crossOriginOpenerPolicy: production,
    referrerPolicy: { policy: 'same-origin' },
  })
