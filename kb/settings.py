"""Settings: whose office this is, which store, which language; from `kb.toml` and the environment."""

from __future__ import annotations

import os
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from kb.errors import KbError
from kb.home import Home
from kb.language import _, reason

_KEYS = {"home": {"institution", "city", "country"}, "neo4j": {"user", "password"},
         "briefing": {"logo", "template"}, "": {"store", "lang"}}


class SettingsError(KbError):
    """A settings file that cannot be read or has a key that does not exist."""

    exit_code = 2


@dataclass(frozen=True)
class Settings:
    """All settings of one run; `store` is a folder or a Neo4j address, None for the user's data folder.

    `logo` and `template` are the files that give briefings the office's look, None where it has none.
    """

    home: Home = field(default_factory=Home)
    store: str | None = None
    lang: str = "es"
    neo4j_user: str = "neo4j"
    neo4j_password: str | None = None
    logo: str | None = None
    template: str | None = None


def load_settings(config: Path | None = None, environment: Mapping[str, str] | None = None) -> Settings:
    """Read `config`, then the environment, which wins.

    `config` is by default `kb.toml` in the current folder or in the user's configuration folder. Variables:
    `KB_STORE`, `KB_LANG`, `KB_HOME__INSTITUTION`, `KB_HOME__CITY`, `KB_HOME__COUNTRY`, `KB_NEO4J_USER`,
    `KB_NEO4J_PASSWORD`. Raises SettingsError, which names the file and the key.
    """
    env = os.environ if environment is None else environment
    data = _read(config)
    home, neo4j, briefing = (data.get(table, {}) for table in ("home", "neo4j", "briefing"))
    default = Home()

    def home_value(key: str, fallback: str) -> str:
        return env.get(f"KB_HOME__{key.upper()}") or home.get(key) or fallback

    return Settings(
        home=make_home(home_value("institution", default.institution), home_value("city", default.city),
                       home_value("country", default.country)),
        store=env.get("KB_STORE") or data.get("store"),
        lang=_lang(env.get("KB_LANG") or data.get("lang") or "es"),
        neo4j_user=env.get("KB_NEO4J_USER") or neo4j.get("user") or "neo4j",
        neo4j_password=env.get("KB_NEO4J_PASSWORD") or neo4j.get("password"),
        logo=env.get("KB_BRIEFING__LOGO") or briefing.get("logo"),
        template=env.get("KB_BRIEFING__TEMPLATE") or briefing.get("template"),
    )


def make_home(institution: str, city: str, country: str) -> Home:
    """Return the home setting with the city without "Ciudad de" before it and the country as its code.

    Raises SettingsError when the country is neither a code of two letters nor a country's name.
    """
    from kb.gazetteers import country_names, country_spanish
    from kb.names import fold

    code = country.upper() if country.upper() in country_spanish() else country_names().get(fold(country))
    if code is None:
        raise SettingsError(_("KB_HOME__COUNTRY: '{country}' is not a country; use its code, such as PA").format(
            country=country))
    bare = city.strip()
    return Home(institution.strip(), bare[len("ciudad de "):] if fold(bare).startswith("ciudad de ") else bare, code)


def _lang(code: str) -> str:
    if code not in ("es", "en"):
        raise SettingsError(_("KB_LANG: '{code}' is not a language of this program; use es or en").format(code=code))
    return code


def _read(config: Path | None) -> dict[str, Any]:
    if config is None:
        import platformdirs

        candidates = (Path("kb.toml"), Path(platformdirs.user_config_dir("vinculos")) / "kb.toml")
        config = next((path for path in candidates if path.is_file()), None)
        if config is None:
            return {}
    try:
        data = tomllib.loads(config.read_text(encoding="utf-8"))
    except OSError as error:
        message = _("{file}: cannot be read ({why}); check --config").format(file=config, why=reason(error))
        raise SettingsError(message) from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        message = _("{file}: is not a valid TOML file ({why})").format(file=config, why=error)
        raise SettingsError(message) from error
    for key, value in data.items():
        names = _KEYS.get(key) if isinstance(value, dict) else None
        if names is None and key not in _KEYS[""]:
            raise SettingsError(_("{file}: there is no setting '{key}'").format(file=config, key=key))
        for name, inner in value.items() if isinstance(value, dict) else [(key, value)]:
            if (names is not None and name not in names) or not isinstance(inner, str):
                raise SettingsError(_("{file}: '{key}.{name}' is not a setting, or its value is not text").format(
                    file=config, key=key, name=name))
    return data
