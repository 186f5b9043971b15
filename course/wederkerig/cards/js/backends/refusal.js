// @ts-check

/**
 * Answers could not be read or stored. `reason` names the text that says why and what to do:
 * full, blocked, frame, insecure, closed, gone, busy, damaged, disk. `detail` fills a place in that text.
 */
export class Refusal extends Error {
  /**
   * @param {string} reason
   * @param {string} detail
   */
  constructor(reason, detail = "") {
    super(detail ? `${reason}: ${detail}` : reason);
    this.reason = reason;
    this.detail = detail;
  }
}
