// @ts-check
// A button that fetches a file from the kernel and saves it where the browser saves files.

/** @typedef {{ get(name: string): any, send(message: any): void, on(name: string, heard: (content: any, buffers: DataView[]) => void): void }} Model */

/** @param {{ model: Model, el: HTMLElement }} place */
function render({ model, el }) {
  const button = Object.assign(document.createElement("button"), { type: "button", textContent: model.get("label") });
  button.className = "jupyter-button download";
  button.addEventListener("click", () => model.send("wanted"));
  model.on("msg:custom", (content, [bytes]) => {
    if (!bytes) return;
    const whole = new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const url = URL.createObjectURL(new Blob([whole.slice()]));
    Object.assign(document.createElement("a"), { href: url, download: content.name }).click();
    URL.revokeObjectURL(url);
  });
  el.append(button);
}

export default { render };
