export { createJudge } from "./judge.js";
export { verifyOptions, type VerifyOptions } from "./options.js";
export { verifyStage } from "./stage.js";
export { verify } from "./verify.js";
