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
    remedy: "Give a text, Markdown, HTML or JSON file.",
  },
  "input-too-long": {
    fate: "set-aside",
    meaning: "The text is longer than `ingest.max_text_bytes`.",
    remedy: "Split it into articles, or raise `ingest.max_text_bytes`.",
  },
  "input-invalid": {
    fate: "set-aside",
    meaning: "A JSON or HTML input does not have the expected form.",
    remedy: "See the formats in docs/formats.md.",
  },
  "input-no-article": {
    fate: "set-aside",
    meaning: "No article was found in the page or folder.",
    remedy: "Save the article's own page, or give its text.",
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
