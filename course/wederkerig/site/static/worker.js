var i=null;async function a(e,s){let{loadPyodide:r}=await import(`${e}pyodide.mjs`),[t,o]=await Promise.all([r({indexURL:e}),fetch(s).then(n=>n.arrayBuffer())]);return t.unpackArchive(o,"zip",{extractDir:"/course"}),t.runPython(`
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
`),t.globals.get("draw")}self.addEventListener("message",async({data:e})=>{if(e.kind==="start"){i=a(e.python,e.course);try{await i,self.postMessage({kind:"ready"})}catch{self.postMessage({kind:"gone"})}return}try{let s=await i,r=JSON.parse(s(e.name,JSON.stringify(e.values),e.width));self.postMessage({kind:"picture",id:e.id,picture:r})}catch{self.postMessage({kind:"failed",id:e.id})}});
