// What JupyterLab asks of an extension (module federation): `init` hands over its own packages, `get` wants ours.
(() => {
  const here = document.currentScript.src;
  let packages = null;
  window._JUPYTERLAB = window._JUPYTERLAB ?? {};
  window._JUPYTERLAB.wederkerig = {
    init: (shared) => {
      packages = shared;
    },
    get: async () => {
      const { makePlugin } = await import(new URL("student.js", here).href);
      const plugin = await makePlugin(packages);
      return () => ({ __esModule: true, default: plugin });
    },
  };
})();
