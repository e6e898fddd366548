"""Numbers that are part of a name: "Escuela N.º 2", "Estación No. 14"."""

from __future__ import annotations

from loaders.tokens import Token


def past_number(tokens: list[Token], position: int) -> int | None:
    """Return the position after "N.º 2" or "No. 14", None if no number of a school or station stands here."""
    if tokens[position].key not in ("n", "no", "nro", "num", "numero") or tokens[position].text.lower() == "no":
        return None
    position += 1
    while position < len(tokens) and tokens[position].text in (".", "º", "°", "o"):
        position += 1
    return position + 1 if position < len(tokens) and tokens[position].text.isdigit() else None
