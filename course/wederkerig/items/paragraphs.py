"""Text as it is written in bank files, one sentence per line, made fit to be read."""


def one_line(text: str) -> str:
    """The text without line breaks."""
    return " ".join(text.split())


def paragraphs(text: str) -> tuple[str, ...]:
    """The paragraphs of a text, which stand apart by an empty line, each without line breaks."""
    return tuple(one_line(paragraph) for paragraph in text.split("\n\n"))
