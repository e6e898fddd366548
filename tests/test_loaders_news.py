"""What a news item is, its headline, the day on which it came out; pages without what stands around their story."""

from __future__ import annotations

from pathlib import Path

import pytest

from loaders.formats.html import html_blocks
from loaders.formats.text import text_blocks
from loaders.prose.news import headline, is_news, published_on

STORY = (
    "La Alcaldía recibió a una delegación de la ciudad de Lisboa, que estudia durante tres días la administración de "
    "los mercados municipales y el trabajo con los vendedores.\n"
)
PAGE = """<html><head><title>Noticia</title>{head}</head><body><nav><a>Inicio</a></nav>
<div class="cookie-bar"><p>Utilizamos cookies propias y de la Embajada de Chile.</p></div>
<main><article><h1>Lisboa conoce los mercados de la ciudad</h1><p>{story}</p></article>
<aside><ul><li>Embajada de Suecia prepara su semana</li></ul></aside></main>
<div class="related"><p>Embajada de Noruega recorre la costa</p></div></body></html>"""


@pytest.mark.parametrize(
    "line",
    [
        "Panamá, 14 de mayo de 2024.- ",
        "SANTO DOMINGO, República Dominicana (14 mayo 2024).- ",
        "Martes, 14 de mayo de 2024 10:37\n\n",
        "Publicado: 14 May 2024 Actualizado: 15 May 2024\n\n",
        "Boletín 1142 | 14 mayo, 2024 | Visto 318 veces\n\n",
        "14/05/2024\n\n",
    ],
)
def test_the_day_of_publication_is_found(line: str) -> None:
    assert published_on(text_blocks(line + STORY)) == "2024-05-14"


def test_a_day_that_the_story_tells_of_is_not_its_dateline() -> None:
    assert published_on(text_blocks("El 14 de mayo de 2024 hubo lluvia en la ciudad.\n\n" + STORY)) is None


@pytest.mark.parametrize("head", ["MEMORANDO N.º 7", "Para: Despacho", "Misión", "INFORME MENSUAL"])
def test_memos_reports_and_descriptions_are_no_news(head: str) -> None:
    assert not is_news(text_blocks(f"{head}\n\n{STORY}"))
    assert is_news(text_blocks(STORY))


def test_the_headline_is_the_line_over_the_story() -> None:
    found = headline(text_blocks(f"COMUNICADO DE PRENSA N. 7\n\nLisboa conoce los mercados de la ciudad\n\n{STORY}"))
    assert found is not None
    assert found.text == "Lisboa conoce los mercados de la ciudad"


def test_a_page_is_its_story_without_menus_and_links() -> None:
    blocks = html_blocks(Path("noticia.html"), PAGE.format(head="", story=STORY * 2))
    text = " ".join(str(block) for block in blocks.blocks)
    assert "Lisboa" in text
    assert not any(name in text for name in ("cookies", "Suecia", "Noruega", "Inicio"))


@pytest.mark.parametrize(
    "head",
    [
        '<meta property="article:published_time" content="2024-05-14T10:00:00-05:00">',
        '<script type="application/ld+json">{"datePublished":"2024-05-14"}</script>',
    ],
)
def test_a_page_says_in_its_head_when_it_came_out(head: str) -> None:
    page = PAGE.replace("{head}", head).replace("{story}", STORY)
    assert html_blocks(Path("noticia.html"), page).published == "2024-05-14"
