"""The text of a file that other programs may have saved again."""

import codecs


def decoded(content: bytes) -> str:
    """The text of these bytes in UTF-8 (with or without its mark in front), or in UTF-16 with its mark.

    Raises:
        UnicodeDecodeError: when they are no such text.
    """
    wide = content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    return content.decode("utf-16" if wide else "utf-8-sig")
