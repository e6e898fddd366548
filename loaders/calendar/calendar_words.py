"""The words of the calendar in Spanish, folded, and the patterns that they make."""

from kb.language import mark

MONTHS = (
    "enero",
    "febrero",
    "marzo",
    "abril",
    "mayo",
    "junio",
    "julio",
    "agosto",
    "septiembre",
    "octubre",
    "noviembre",
    "diciembre",
)
_SHORT = {
    "ene": 1,
    "feb": 2,
    "mar": 3,
    "abr": 4,
    "may": 5,
    "jun": 6,
    "jul": 7,
    "ago": 8,
    "sep": 9,
    "sept": 9,
    "set": 9,
    "oct": 10,
    "nov": 11,
    "dic": 12,
    "setiembre": 9,
}
MONTH_NUMBER = {**{name: n for n, name in enumerate(MONTHS, 1)}, **_SHORT}
WEEKDAYS = ("lunes", "martes", "miercoles", "jueves", "viernes", "sabado", "domingo")
IN_ENGLISH = {
    "lunes": mark("Monday"),
    "martes": mark("Tuesday"),
    "miercoles": mark("Wednesday"),
    "jueves": mark("Thursday"),
    "viernes": mark("Friday"),
    "sabado": mark("Saturday"),
    "domingo": mark("Sunday"),
}
ANY_WEEKDAY = "|".join(WEEKDAYS)
MONTH = (
    rf"(?P<month>{'|'.join(MONTHS)}|setiembre|"
    r"(?:ene|feb|mar|abr|may|jun|jul|ago|sept?|set|oct|nov|dic)\b\.?)"
)
# in tables, always before a number: "mié 4", "sáb. 14"
_SHORT_WEEKDAY = r"(?:lun|mart?|mier?c?|juev?|viern?|vie|sab|dom)(?:\.,?|,)? +(?=\d)"
WEEKDAY = rf"(?:(?:(?P<weekday>{ANY_WEEKDAY}),? *(?:el *)?(?:dia *)?)|(?P<short>{_SHORT_WEEKDAY}))?"
YEAR = r"(?:,? *(?:de|del)? *(?:ano *)?(?P<year>(?:19|20)\d\d))?"
DAYS = (
    r"(?:del?|el|los dias|dias?)? *(?P<from>\d{1,2})(?:o|ro|ero|º|°)?"
    rf"(?: *(?P<join>al?|hasta el|-|–|/|y|,|e) *(?:(?:{ANY_WEEKDAY}) |{_SHORT_WEEKDAY})?(?P<to>\d{{1,2}}))?"
    r"(?:(?P<more>(?:, *\d{1,2})* *(?:y|e) *\d{1,2}))?"
)
