"""Mails: the subject, the day sent, the text; attachments are named and not read."""

from email.message import EmailMessage
from pathlib import Path

import pytest

from kb.home import Home
from loaders import extract
from loaders.base import LoadError
from loaders.formats.mail import mail_blocks
from tests.loader_word import tables, texts

FILE = Path("aviso.eml")
BODY = "Estimados:\n\nSe plantaron árboles.\n"


def mail(body: str = BODY, page: str | None = None, subject: str = "Informe de riego") -> EmailMessage:
    made = EmailMessage()
    made["From"] = "Elena Marín <elena@ejemplo.example>"
    made["Subject"] = subject
    made["Date"] = "Tue, 12 Mar 2024 23:30:00 -0500"
    made.set_content(body)
    if page:
        made.add_alternative(page, subtype="html")
    return made


def test_the_subject_is_the_title_and_the_day_sent_dates_the_mail() -> None:
    found = mail_blocks(FILE, mail(subject="RE: Rv: Reunión de la próxima\tsemana").as_bytes())
    assert (found.title, found.published) == ("Reunión de la próxima semana", "2024-03-12")
    assert [text for _kind, text in texts(found)] == ["Estimados:", "Se plantaron árboles."]


def test_days_without_a_year_are_those_around_the_day_sent(tmp_path: Path) -> None:
    file = tmp_path / "aviso.eml"
    file.write_bytes(mail("El alcalde se reunió ayer con la Embajada de Noruega.\n").as_bytes())
    record = extract(file, Home())
    assert [activity.start for activity in record.activities] == ["2024-03-11"]
    assert (record.document.period, record.document.media_type) == ("2024-03", "message/rfc822")


def test_the_text_comes_before_the_page_and_the_page_stands_in_for_it() -> None:
    page = "<p>Otra cosa.</p><table><tr><th>ACTIVIDAD</th><th>FECHA</th></tr><tr><td>TALLER</td><td>4</td></tr></table>"
    assert tables(mail_blocks(FILE, mail(page=page).as_bytes())) == []
    only = EmailMessage()
    only["Subject"] = "Agenda"
    only.set_content(page, subtype="html")
    assert tables(mail_blocks(FILE, only.as_bytes())) == [[("ACTIVIDAD", "FECHA"), ("TALLER", "4")]]


def test_attachments_are_named_and_not_read() -> None:
    made = mail()
    made.add_attachment(b"%PDF", maintype="application", subtype="pdf", filename="acta\tde marzo.pdf")
    found = mail_blocks(FILE, made.as_bytes())
    assert [message for _place, message in found.warnings] == [
        "the attachment 'acta de marzo.pdf' is not read; save it and load it by itself"
    ]


def test_lines_that_the_mail_program_broke_are_joined_and_others_are_not() -> None:
    body = (
        "El alcalde recibió a la directora de la fundación para revisar el\nprograma de los viveros que las dos "
        "instituciones llevan desde\n"
        "hace cinco años.\n- Se plantaron árboles.\n- Se revisó el plan.\n\nSaludos,\nElena\n"
    )
    assert [text for _kind, text in texts(mail_blocks(FILE, mail(body).as_bytes()))] == [
        "El alcalde recibió a la directora de la fundación para revisar el programa de los viveros que las dos "
        "instituciones llevan desde "
        "hace cinco años.",
        "Se plantaron árboles.",
        "Se revisó el plan.",
        "Saludos,",
        "Elena",
    ]


def test_the_quoted_text_of_earlier_mails_is_not_read_and_that_is_said() -> None:
    found = mail_blocks(FILE, mail("Se plantaron árboles.\n\n> Se talaron árboles.\n>> Se regaron.\n").as_bytes())
    assert [text for _kind, text in texts(found)] == ["Se plantaron árboles."]
    assert "quoted text" in found.warnings[0][1]


@pytest.mark.parametrize("charset", ["iso-8859-1", "utf-8", "x-desconocido"])
def test_an_encoding_that_is_wrong_or_unknown_loses_no_word(charset: str) -> None:
    head = f"Subject: Aviso\r\nContent-Type: text/plain; charset={charset}\r\nContent-Transfer-Encoding: 8bit\r\n"
    data = f"{head}\r\n".encode() + "Se plantaron árboles.\r\n".encode("iso-8859-1")
    assert texts(mail_blocks(FILE, data)) == [("paragraph", "Se plantaron árboles.")]


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (b"", "empty"),
        (b"Hola a todos, esto no es un correo.\n\nFin.\n", "not a mail"),
        (b"Subject: Aviso\r\n\r\n \r\n", "no text"),
    ],
)
def test_what_is_no_mail_is_refused_in_one_line(tmp_path: Path, data: bytes, problem: str) -> None:
    file = tmp_path / "aviso.eml"
    file.write_bytes(data)
    with pytest.raises(LoadError, match=rf"^aviso\.eml: .*{problem}") as caught:
        extract(file, Home())
    assert "\n" not in str(caught.value)
