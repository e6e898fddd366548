"""What the global options decide: settings, store, day."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import TYPE_CHECKING

from cli.output import warn
from kb.home import Home
from kb.settings import Settings, load_settings

if TYPE_CHECKING:
    import typer

    from kb.stores.base import Store


@dataclass(frozen=True)
class Session:
    """One run of `kb`; `today` is given only when a day was fixed."""

    settings: Settings
    fixed_day: date | None = None

    @property
    def today(self) -> date:
        """The fixed day, or the day on this machine's calendar."""
        return self.fixed_day or date.today()

    @property
    def now(self) -> datetime:
        """The time that a load is recorded with, in UTC; midnight of a fixed day."""
        return datetime.combine(self.fixed_day, time(), UTC) if self.fixed_day else datetime.now(UTC)

    def open_store(self, *, writable: bool = False) -> Store:
        """Open the store of the settings; waiting for another command is said on the error output.

        Raises StoreError, which names the store.
        """
        from kb.stores.opening import open_store

        return open_store(self.settings.store, self.settings, writable=writable, notice=warn)

    def for_samples(self, store: str, home: Home) -> Session:
        """Return the same session on another store, for the documents of another office."""
        return replace(self, settings=replace(self.settings, store=store, home=home))


def start_session(config: Path | None, store: str | None, lang: str | None, day: date | None) -> Session:
    """Join the global options to the settings file and the environment; the options win.

    Raises SettingsError.
    """
    settings = load_settings(config)
    return Session(replace(settings, store=store or settings.store, lang=lang or settings.lang), day)


def session_of(ctx: typer.Context) -> Session:
    """Return the session that the global options began."""
    session = ctx.obj
    assert isinstance(session, Session)  # noqa: S101 - the callback of `kb` always sets it
    return session
