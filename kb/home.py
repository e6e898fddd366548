"""Whose office it is: the municipality whose units are directorates."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Home:
    """The municipality that writes the documents; `country` is an ISO 3166 code of two letters."""

    institution: str = "Alcaldía de Panamá"
    city: str = "Panamá"
    country: str = "PA"
