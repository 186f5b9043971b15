"""Pictures as SVG: draws the part of plotly's vocabulary that the explorations use, without a browser or a library.

plotly.js draws the same, but is 370 KB compressed and needs a script before the first picture is there;
what is drawn here stands in the page itself, is a few KB, and is replaced within one frame of the screen.
"""
