"""Settings: defaults, the file, the environment that wins, and files that are wrong."""

from pathlib import Path

import pytest

from kb.home import Home
from kb.settings import Settings, SettingsError, load_settings

FULL = """store = "datos"
lang = "en"

[home]
institution = "Municipio de Quito"
city = "Quito"
country = "ec"

[neo4j]
user = "ana"
password = "secreto"
"""


def config(folder: Path, text: str) -> Path:
    file = folder / "kb.toml"
    file.write_text(text, encoding="utf-8")
    return file


def test_without_file_or_environment_the_defaults_hold(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert load_settings(environment={}) == Settings()
    assert Settings().home == Home("Alcaldía de Panamá", "Panamá", "PA")
    assert Settings().lang == "es"


def test_every_key_of_the_file_is_read_and_the_country_is_in_capitals(tmp_path: Path) -> None:
    assert load_settings(config(tmp_path, FULL), {}) == Settings(
        Home("Municipio de Quito", "Quito", "EC"), "datos", "en", "ana", "secreto"
    )


def test_the_environment_wins_over_the_file(tmp_path: Path) -> None:
    found = load_settings(
        config(tmp_path, FULL),
        {
            "KB_STORE": "bolt://servidor",
            "KB_LANG": "es",
            "KB_HOME__INSTITUTION": "Alcaldía de Alba",
            "KB_HOME__CITY": "Alba",
            "KB_HOME__COUNTRY": "no",
            "KB_NEO4J_USER": "eva",
            "KB_NEO4J_PASSWORD": "otro",
        },
    )
    assert found == Settings(Home("Alcaldía de Alba", "Alba", "NO"), "bolt://servidor", "es", "eva", "otro")


def test_an_empty_variable_does_not_count(tmp_path: Path) -> None:
    assert load_settings(config(tmp_path, FULL), {"KB_STORE": "", "KB_HOME__CITY": ""}).store == "datos"


def test_the_environment_of_the_process_is_read_by_default(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KB_HOME__CITY", "Alba")
    assert load_settings(config(tmp_path, "")).home.city == "Alba"


def test_a_file_in_the_current_folder_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    config(tmp_path, 'lang = "en"')
    monkeypatch.chdir(tmp_path)
    assert load_settings(environment={}).lang == "en"


def test_a_file_in_the_users_folder_is_found_and_the_current_folder_wins(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    import platformdirs

    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "configuracion"))
    own = Path(platformdirs.user_config_dir("vinculos"))
    own.mkdir(parents=True)
    config(own, 'store = "del usuario"')
    here = tmp_path / "aqui"
    here.mkdir()
    monkeypatch.chdir(here)
    assert load_settings(environment={}).store == "del usuario"
    config(here, 'store = "de la carpeta"')
    assert load_settings(environment={}).store == "de la carpeta"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("store = ", "is not a valid TOML file"),
        ('lang = "es"\n[home', "is not a valid TOML file"),
        ('colour = "red"', "there is no setting 'colour'"),
        ('[colour]\nname = "red"', "there is no setting 'colour'"),
        ('[home]\nmayor = "x"', "'home.mayor'"),
        ("[home]\ncity = 3", "'home.city'"),
        ("store = 3", "'store.store'"),
        ('home = "Alba"', "'home'"),
    ],
)
def test_a_file_that_is_wrong_is_named_with_the_key(tmp_path: Path, text: str, words: str) -> None:
    file = config(tmp_path, text)
    with pytest.raises(SettingsError) as caught:
        load_settings(file, {})
    assert str(caught.value).startswith(f"{file}: ")
    assert words in str(caught.value)
    assert "\n" not in str(caught.value)
    assert caught.value.exit_code == 2


def test_a_file_that_is_not_there_or_not_text_is_named(tmp_path: Path) -> None:
    with pytest.raises(
        SettingsError, match=r"nada\.toml: cannot be read \(No such file or directory\); check --config"
    ):
        load_settings(tmp_path / "nada.toml", {})
    (tmp_path / "kb.toml").write_bytes(b'store = "\xff\xfe"')
    with pytest.raises(SettingsError, match=r"kb\.toml: is not a valid TOML file"):
        load_settings(tmp_path / "kb.toml", {})


def test_a_language_that_does_not_exist_names_those_that_do(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="'fr' is not a language of this program; use es or en"):
        load_settings(config(tmp_path, ""), {"KB_LANG": "fr"})
