/** Paths that are the API's; everything else is the console's, the public's pages of the open catalogue too. */
export const ofTheApi = /^\/(api|open(?!\/datasets\/))\/|^\/(healthz|readyz|metrics)$/;
