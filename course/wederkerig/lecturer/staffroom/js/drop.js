// @ts-check
// A place to drop the zip of an LMS: it goes to the server in parts, so that one of a gigabyte does as well.

const PART = 4_000_000; // bytes; a multiple of three would do as well, since every part is encoded by itself
const START = 1; // what Jupyter calls the first part; the last one it calls -1

/** @typedef {{ get(name: string): any, set(name: string, value: any): void, save_changes(): void, send(message: any): void }} Model */

/** @param {{ model: Model, el: HTMLElement }} place */
function render({ model, el }) {
  const texts = model.get("texts");
  const input = Object.assign(document.createElement("input"), { type: "file", multiple: true });
  const label = document.createElement("label");
  const status = document.createElement("p");
  status.setAttribute("role", "status");
  label.className = "drop";
  label.append(texts.label, input);
  el.append(label, status);
  const take = async (/** @type {FileList | null | undefined} */ files) => {
    for (const file of files ?? []) await send(model, file, (text) => status.replaceChildren(text));
  };
  input.addEventListener("change", () => take(input.files).then(() => Object.assign(input, { value: "" })));
  label.addEventListener("dragover", (event) => {
    event.preventDefault();
    label.classList.add("over");
  });
  label.addEventListener("dragleave", () => label.classList.remove("over"));
  label.addEventListener("drop", (event) => {
    event.preventDefault();
    label.classList.remove("over");
    take(event.dataTransfer?.files);
  });
}

/** @param {Model} model @param {File} file @param {(text: string) => void} say */
async function send(model, file, say) {
  const texts = model.get("texts");
  const folder = model.get("folder");
  const { name } = file;
  const parts = Math.max(1, Math.ceil(file.size / PART));
  try {
    for (let n = 0; n < parts; n += 1) {
      const content = await encoded(file.slice(n * PART, (n + 1) * PART));
      const chunk = parts === 1 ? {} : { chunk: n === parts - 1 ? -1 : n + START };
      await put(`${folder}/${name}`, { type: "file", format: "base64", name, content, ...chunk });
      say(fill(texts.busy, { name, part: Math.round((100 * (n + 1)) / parts) }));
    }
  } catch (error) {
    return say(fill(texts.failed, { name, reason: String(error), folder }));
  }
  say(fill(texts.arrived, { name }));
  model.send({ arrived: name });
}

/** @param {string} path @param {object} content */
async function put(path, content) {
  const config = JSON.parse(document.getElementById("jupyter-config-data")?.textContent ?? "{}");
  const place = path.split("/").map(encodeURIComponent).join("/");
  const cookie = document.cookie.match(/(?:^|; )_xsrf=([^;]*)/)?.[1] ?? "";
  const headers = { "Content-Type": "application/json", "X-XSRFToken": cookie };
  const answer = await fetch(`${config.baseUrl ?? "/"}api/contents/${place}`, {
    method: "PUT",
    headers: config.token ? { ...headers, Authorization: `token ${config.token}` } : headers,
    body: JSON.stringify(content),
  });
  if (!answer.ok) throw new Error(`${answer.status}`);
}

/** @param {Blob} part @returns {Promise<string>} its bytes in base64 */
async function encoded(part) {
  const reader = new FileReader();
  await new Promise((done, failed) => {
    reader.addEventListener("load", done);
    reader.addEventListener("error", () => failed(reader.error));
    reader.readAsDataURL(part);
  });
  return String(reader.result).slice(String(reader.result).indexOf(",") + 1);
}

/** @param {string} form @param {Record<string, string | number>} values */
function fill(form, values) {
  return form.replace(/\{(\w+)\}/g, (_, name) => String(values[name]));
}

export default { render };
