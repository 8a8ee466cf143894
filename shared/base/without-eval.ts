import { config } from 'zod';

/**
 * Importing this keeps zod from compiling schemas with `new Function`, which the page's Content-Security-Policy forbids
 * and reports. It has to come before any schema is made, so it is the first import of the window.
 */
config({ jitless: true });
