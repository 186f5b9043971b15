// @ts-check
// Runs the models of the course, unchanged, in Pyodide: no notebook, no packages but Python's own.

/** @type {Promise<any> | null} */
let ready = null;

/** @param {string} python @param {string} course */
async function start(python, course) {
  const { loadPyodide } = await import(`${python}pyodide.mjs`);
  const [pyodide, models] = await Promise.all([
    loadPyodide({ indexURL: python }),
    fetch(course).then((response) => response.arrayBuffer()),
  ]);
  pyodide.unpackArchive(models, "zip", { extractDir: "/course" });
  pyodide.runPython(`
import sys
sys.path.insert(0, "/course")
import json
from wederkerig.explorations.catalogue import exploration
from wederkerig.explorations.shown import shown
from wederkerig.explorations.values import accepted

def draw(name, values, width):
    about = exploration(name)
    picture = shown(about, accepted(about, json.loads(values)), width)
    picture["svg"] = "".join(picture["svg"])
    return json.dumps(picture)
`);
  return pyodide.globals.get("draw");
}

self.addEventListener("message", async ({ data }) => {
  if (data.kind === "start") {
    ready = start(data.python, data.course);
    try {
      await ready;
      self.postMessage({ kind: "ready" });
    } catch {
      self.postMessage({ kind: "gone" });
    }
    return;
  }
  try {
    const draw = await ready;
    const picture = JSON.parse(draw(data.name, JSON.stringify(data.values), data.width));
    self.postMessage({ kind: "picture", id: data.id, picture });
  } catch {
    self.postMessage({ kind: "failed", id: data.id });
  }
});
