export { certificateCodes, causesOf, describeCauses } from "./causes.js";
export { openFetcher, type FetcherWorld } from "./fetcher.js";
export { type Resolve } from "./guard.js";
export { isNetworkRefused, networkRefused, obeyRefusal, refuseNetwork } from "./offline.js";
export { fetchOptions, type FetchingOptions } from "./options.js";
export { patient } from "./patience.js";
export { invalidVariable, readProxies, webAddress, type Proxies } from "./proxies.js";
export { Passing, readRetryAfter, tryAgain, type Attempts, type Patience } from "./retry.js";
