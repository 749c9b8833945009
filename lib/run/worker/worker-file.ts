/** Where the build leaves the worker, in the folder of the production build. */
export const WORKER_FILE = "sw.js";
