interface ErrorMeaning {
  readonly fate: "set-aside" | "stop";
  readonly meaning: string;
  readonly remedy: string;
}

/** Every error code, what it means and what to do; `docs/errors.md` is generated from it. */
export const errorCodes = {
  "input-missing": { fate: "set-aside", meaning: "The file or folder does not exist.", remedy: "Check the path." },
  "input-unreadable": { fate: "set-aside", meaning: "The file could not be read.", remedy: "Check its permissions." },
  "input-empty": {
    fate: "set-aside",
    meaning: "The input holds no text.",
    remedy: "Give a file with an article in it.",
  },
  "input-binary": {
    fate: "set-aside",
    meaning: "The input is not text.",
    remedy: "Give a text, Markdown, HTML or JSON file, a mailbox, or an address.",
  },
  "input-too-long": {
    fate: "set-aside",
    meaning: "The text is longer than `ingest.max_text_bytes`, or the page has more than 20,000 elements.",
    remedy: "Split it into articles, or raise `ingest.max_text_bytes`.",
  },
  "input-invalid": {
    fate: "set-aside",
    meaning: "A JSON or HTML input does not have the expected form, or elements of a page stand more than 500 deep.",
    remedy: "See the formats in docs/formats.md.",
  },
  "input-no-article": {
    fate: "set-aside",
    meaning: "No article was found in the page or folder.",
    remedy: "Save the article's own page, or give its text.",
  },
  "page-paywalled": {
    fate: "set-aside",
    meaning: "The page shows only the beginning of an article that is for subscribers.",
    remedy: "Give the whole article as a file, if you may read it.",
  },
  "page-several-articles": {
    fate: "set-aside",
    meaning: "The page is a list of articles, not one of them.",
    remedy: "Give the address of one article, or of the feed.",
  },
  "source-invalid": {
    fate: "set-aside",
    meaning: "A feed, sitemap, list of feeds or mailbox does not have the form it should.",
    remedy: "Check that the address or path is that of a feed (RSS, Atom, JSON Feed), sitemap, OPML list or mailbox.",
  },
  "source-empty": {
    fate: "set-aside",
    meaning: "A feed, sitemap, list of feeds or mailbox names no article.",
    remedy: "Check the source, or leave it out.",
  },
  "fetch-address-invalid": {
    fate: "set-aside",
    meaning: "An address is not one of the web, or has a user name or password in it.",
    remedy: "Give an address that begins with http:// or https://, without a user name.",
  },
  "fetch-address-refused": {
    fate: "set-aside",
    meaning: "An address leads into this machine or a private network.",
    remedy: "If it is your own network and you trust the source, name the host or range in `fetch.allow`.",
  },
  "fetch-robots-refused": {
    fate: "set-aside",
    meaning: "The site's robots.txt does not let Perekaz read the address.",
    remedy: "Ask the site for leave, or take the articles from its feed.",
  },
  "fetch-not-found": {
    fate: "set-aside",
    meaning: "Nothing lies at the address (404 or 410).",
    remedy: "Check the address.",
  },
  "fetch-refused": {
    fate: "set-aside",
    meaning: "The server gives the address only to those it lets in (401, 403, 451 and the like).",
    remedy: "Open it in a browser; if it is there, save the page and give the file.",
  },
  "fetch-unreachable": {
    fate: "set-aside",
    meaning: "The server could not be reached, broke off or stayed broken or busy, however often it was tried.",
    remedy: "Check the connection and try again later.",
  },
  "fetch-too-slow": {
    fate: "set-aside",
    meaning: "The server took longer than the `fetch` section allows.",
    remedy: "Try again later, or raise the time-out that the message names.",
  },
  "fetch-too-large": {
    fate: "set-aside",
    meaning: "What lies at the address is larger than `fetch.max_bytes`, as sent or unpacked.",
    remedy: "Raise `fetch.max_bytes`, if the source is to be trusted.",
  },
  "fetch-redirects": {
    fate: "set-aside",
    meaning: "The address sends on too often or in a circle.",
    remedy: "Give the address that a browser ends at.",
  },
  "fetch-answer-invalid": {
    fate: "set-aside",
    meaning: "The server's answer cannot be understood: broken HTTP, broken compression, or no page and no feed.",
    remedy: "Open the address in a browser; if it is an article there, save the page and give the file.",
  },
  "language-not-ukrainian": {
    fate: "set-aside",
    meaning: "The text is not in Ukrainian.",
    remedy: "Perekaz reads Ukrainian only.",
  },
  "usage-invalid": { fate: "stop", meaning: "The command line is wrong.", remedy: "See `perekaz --help`." },
  "configuration-invalid": {
    fate: "stop",
    meaning: "The configuration has an unknown key, a value of the wrong type, or is not YAML.",
    remedy: "Mend the line named; pipeline.yaml of the package shows every option.",
  },
  "configuration-missing": {
    fate: "stop",
    meaning: "The configuration file does not exist.",
    remedy: "Check the path after --config.",
  },
  "model-missing": {
    fate: "stop",
    meaning: "A model or one of its files is not installed.",
    remedy: "Reinstall the package, or put the model's folder where the message says.",
  },
  "model-damaged": {
    fate: "stop",
    meaning: "A model file is truncated, altered or a Git LFS pointer.",
    remedy: "Fetch the file again.",
  },
  "model-unsupported": {
    fate: "stop",
    meaning: "The model cannot do what the configuration asks.",
    remedy: "Choose another model or option.",
  },
  "hub-unreachable": {
    fate: "stop",
    meaning: "The hub of models, or a proxy on the way, could not be reached or stayed busy.",
    remedy: "Check the connection, HF_ENDPOINT and HTTPS_PROXY, and run the command again: it goes on where it ended.",
  },
  "hub-refused": {
    fate: "stop",
    meaning: "The hub gives a model only to those who may read it.",
    remedy: "Set HF_TOKEN to a token that may read the repository.",
  },
  "hub-not-found": {
    fate: "stop",
    meaning: "The hub has no such repository, revision or file.",
    remedy: "Check the name and --revision.",
  },
  "hub-answer-invalid": {
    fate: "stop",
    meaning: "What answered does not speak as the hub does, or contradicts itself.",
    remedy: "Check that HF_ENDPOINT names a hub or a mirror of it.",
  },
  "download-damaged": {
    fate: "stop",
    meaning: "A file came with another size or hash than the hub names, twice.",
    remedy: "Try another network or mirror; something on the way changes files.",
  },
  "licence-not-accepted": {
    fate: "stop",
    meaning: "A model's licence bars commercial use, or is not known, and was not agreed to.",
    remedy: "Read the licence; if it fits your use, add --accept-licence.",
  },
  "models-locked": {
    fate: "stop",
    meaning: "Another process is changing the same models folder.",
    remedy: "Wait until it is done.",
  },
  "network-refused": {
    fate: "stop",
    meaning: "Something wanted the network in a run that may not use it (`--frozen`, `run.offline`).",
    remedy: "Pull the model beforehand, or run without --frozen and with `run.offline: false`.",
  },
  "output-failed": {
    fate: "stop",
    meaning: "The output could not be written.",
    remedy: "Check the folder's permissions and the free space.",
  },
  "stage-failed": {
    fate: "set-aside",
    meaning: "A stage failed unexpectedly on this article: a defect of ours.",
    remedy: "Report it with the article, please.",
  },
} as const satisfies Record<string, ErrorMeaning>;

export type ErrorCode = keyof typeof errorCodes;
