"""Every file that a command reads may be damaged: that is told in Dutch, and nothing else changes."""

# What a file may have become, from what it was.
DAMAGES = {
    "empty": lambda _: b"",
    "cut off": lambda content: content[: len(content) // 2],
    "no text": lambda content: b"\xff\xfe\x00\x9d" + content[:100],
    "other text": lambda _: b"Beste student,\n\nzie de bijlage.\n",
    "other shape": lambda _: b"[]\n",
    "folder": None,
}
READ = ("build", "check", "collect again", "judge", "grade again", "feedback", "site", "hub", "start", "start --docent")
"""
"""
