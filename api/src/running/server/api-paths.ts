/** Paths that are the API's; everything else is the console's. */
export const ofTheApi = /^\/(api|open)\/|^\/(healthz|readyz|metrics)$/;
